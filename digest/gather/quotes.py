def find_quotes(*a): return ()
