"""The half that is a pure function: from editions to the files of a site, and the mail."""
