"""Words that a full stop may follow without ending the sentence, in lower case and without their last stop."""

# Always followed by what they introduce: a name, a number.
TITLES = frozenset(
    "mr mrs ms mx dr drs prof profs rev fr hon pres gov govs sen sens rep reps amb gen gens lt lt-gen maj maj-gen "
    "brig brig-gen col lt-col cpl sgt capt cmdr adm adj pvt pte insp supt det ofc st ste ft mt messrs mme mlle mgr "
    "msgr sr sra sheikh sh eng arch atty asst assoc dir min vs v cf viz al e.g i.e approx ca est incl esp resp dept "
    "univ natl intl mfg hwy herr hr hrn frau bzw z.b d.h u.a ggf ca".split()
)

# Followed by a number when they abbreviate; before anything else they are words or the end.
NUMBERED = frozenset(
    "no nos nr fig figs vol vols p pp art arts sec secs ch chap par para para ref tel ext jan feb mar apr jun jul "
    "aug sep sept oct nov dec rs ver".split()
)

# They may end a sentence or not: what follows decides.
EITHER = frozenset(
    "inc ltd co corp llc plc bros jr sr esq etc ave blvd rd ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a u.a.e a.m p.m a.d b.c "
    "phd jan feb aug sept oct nov dec mon tue tues wed thu thur thurs fri sat sun govt ed eds".split()
)

# With one of these a new English sentence begins, even after "U.S." or "a.m.".
STARTERS = frozenset(
    "the a an this that these those there it its he she they we you i his her their our my but and or so yet in on "
    "at by for from with as after before when while if since because although though however meanwhile no not what "
    "who why how where both some many most several one two three all another other earlier later last next also "
    "despite during according under over among between until once more".split()
)

# Arabic letters that stand for a title (الدكتور، المهندس، الأستاذ، العقيد، المحامي …) or part of one (أ. د.), before a name; a
# clitic may come first (ود. فلان). After a number they are the era or the measure (1436 هـ، 50 م) and end like any word.
ARABIC_INITIALS = frozenset("د م أ ا ع ت ص ق ج ش ح ب س ل ط ن هـ ه".split())
ARABIC_CLITICS = ("و", "ف", "ل", "ب", "ك")

# After a question or an exclamation inside quotation marks, an Arabic sentence has ended if one of these follows.
ARABIC_REPORTS = tuple(
    "وقال وأضاف وأكد وأوضح وأشار وتابع وذكر وأعلن وأعرب وشدد ولفت وختم وكان وكانت وفي ومن وبحسب ووفق وحول وعن وردا "
    "وأردف واعتبر ورأى وأفاد وبين ونقل وزاد واستطرد ومضى وعلق ورد".split()
)
