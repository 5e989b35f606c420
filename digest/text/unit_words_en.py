"""What English news counts, as plain data; `digest.text.counted.units` makes the word forms.

A noun is written in the plural, or as `singular/plural` where the singular is not the plural without its s.
"""

NOUNS = {
    "killed": "dead deaths fatality/fatalities martyrs",
    "wounded": "injured wounded injury/injuries",
    "missing": "missing",
    "arrested": "arrests detainees",
    "displaced": "displaced evacuees",
    "kidnapped": "abductees",
    "infected": "infections",
    "bodies": "body/bodies corpses",
    "people": "person/people persons adults victims youths teenagers citizens nationals officials activists migrants settlers "
    "experts leaders ministers diplomats players fans participants visitors spectators volunteers users customers "
    "subscribers suspects inhabitants crew/crew sailors fishermen firefighters relatives sons brothers sisters "
    "casualty/casualties lives muslims christians jews yazidis arabs kurds foreigners worshippers survivors employers "
    "artists athletes farmers medics shoppers guards agents drivers herders officers priests monks nuns aides envoys "
    "negotiators "
    "commuters campers climbers hikers bishops judges lawyers engineers scientists researchers actors smugglers pirates "
    "poachers",
    "families": "family/families households",
    "children": "child/children boys girls babies infants toddlers minors schoolchild/schoolchildren kids daughters",
    "women": "woman/women schoolgirls",
    "men": "man/men",
    "soldiers": "soldiers troops servicemen conscripts paratroopers marines recruits reservists serviceman/servicemen",
    "police": "policeman/policemen policewoman/policewomen police",
    "fighters": "fighters militants gunman/gunmen rebels insurgents terrorists jihadists mercenary/mercenaries "
    "militiaman/militiamen attackers bombers guerrillas extremists operatives assailants",
    "prisoners": "prisoners inmates convicts",
    "hostages": "hostages captives",
    "refugees": "refugees",
    "civilians": "civilians bystanders noncombatants",
    "protesters": "protesters protestors demonstrators marchers rioters",
    "students": "students pupils schoolboys",
    "teachers": "teachers professors lecturers",
    "workers": "workers employees staff staffers labourers laborers miners jobless",
    "patients": "patients",
    "doctors": "doctors physicians surgeons",
    "journalists": "journalists reporters correspondents",
    "pilgrims": "pilgrims",
    "tourists": "tourists holidaymakers",
    "residents": "residents villagers",
    "passengers": "passengers",
    "voters": "voters",
    "strikes": "strikes airstrikes raids sorties",
    "rockets": "rockets missiles projectiles",
    "drones": "drones",
    "shells": "shells mortars",
    "explosions": "explosions blasts bombings",
    "attacks": "attacks assaults",
    "aircraft": "aircraft/aircraft planes jets helicopters aeroplanes airplanes warplanes airliners",
    "tanks": "tanks",
    "ships": "ships boats vessels tankers dinghies warships ferry/ferries",
    "weapons": "weapons bombs rifles guns landmines mines grenades",
    "houses": "houses homes apartments flats dwellings tents",
    "buildings": "buildings towers",
    "schools": "schools",
    "hospitals": "hospitals",
    "vehicles": "vehicles cars buses vans",
    "trucks": "trucks lorry/lorries",
    "flights": "flights",
    "companies": "company/companies firms businesses",
    "shops": "shops stores outlets supermarkets",
    "countries": "country/countries nations",
    "cities": "city/cities towns",
    "villages": "villages hamlets",
    "projects": "projects",
    "matches": "match/matches games fixtures",
    "goals": "goals",
    "medals": "medals golds silvers bronzes",
    "points": "points",
    "cases": "cases",
    "doses": "doses jabs",
    "jobs": "jobs posts",
    "times": "times",
    "inscriptions": "inscriptions",
    "votes": "votes ballots",
    "abstentions": "abstentions",
    "seats": "seats",
    "candidates": "candidates",
    "parties": "party/parties",
    "members": "members lawmakers senators deputies delegates legislators mps",
    "years": "years",
    "months": "months",
    "weeks": "weeks",
    "days": "days",
    "hours": "hours hrs",
    "minutes": "minutes mins",
    "degrees": "degrees",
    "km": "kilometres kilometers km/km kms",
    "metres": "metres meters m/m",
    "hectares": "hectares ha/ha",
    "kg": "kilograms kilos kg/kg kgs kilogrammes",
    "tonnes": "tonnes tons",
    "litres": "litres liters",
    "barrels": "barrels",
    "barrels-per-day": "bpd/bpd",
    "magnitude": "magnitude/magnitude",
    "megawatts": "megawatts mw/mw",
}
PEOPLES = (
    "palestinians israelis syrians lebanese iraqis egyptians jordanians saudis yemenis sudanese libyans tunisians algerians "
    "moroccans mauritanians qataris kuwaitis bahrainis emiratis omanis somalis iranians turks afghans pakistanis indians "
    "chinese japanese koreans russians ukrainians americans britons frenchmen germans italians spaniards dutch belgians "
    "swedes norwegians danes poles greeks canadians australians brazilians argentines mexicans venezuelans colombians "
    "ethiopians eritreans nigerians kenyans chadians thais filipinos indonesians bangladeshis nepalis malaysians europeans "
    "africans asians kurds druze hondurans haitians cubans"
)
OTHERS = "others more other"  # 30 others: people, or what befell those before

PER_CENT = frozenset(("percent", "per cent", "pct", "pc"))

# A unit and the word before its noun, or the two words behind it, that make another unit; "" is one we have no name for.
BEFORE = {
    "bodies": dict.fromkeys(
        "regulatory governing professional official international government state public advisory elected religious sporting "
        "legal judicial independent human-rights rights un trade celestial student constitutional oversight".split(),
        "",
    ),
    "km": {"square": "square-km", "sq": "square-km"},
    "metres": {"square": "square-metres", "sq": "square-metres", "cubic": "cubic-metres"},
    "points": {"percentage": "percentage-points", "basis": ""},
    "people": {"police": "police", "army": "soldiers"},
}
BEHIND = {"barrels": {"per day": "barrels-per-day", "a day": "barrels-per-day"}}

# What befell people, by the words that stand before the number (killing 12 people) and after it (12 people were killed).
HARM_BEFORE = {
    "killed": "killed killing kills kill deaths death lives murdered murdering murders murder executed executing execution "
    "toll "
    "slain massacred massacre dead",
    "wounded": "wounded wounding injured injuring injures wounds hurt hurting injuries",
    "missing": "missing",
    "arrested": "arrested arresting arrests arrest detained detaining detains jailed jailing",
    "displaced": "displaced displacing uprooted uprooting",
    "kidnapped": "kidnapped kidnapping abducted abducting",
    "rescued": "rescued rescuing",
    "infected": "infected infecting",
    "bodies": "bodies corpses",
}
HARM_AFTER = {
    "killed": "killed dead died slain murdered executed die perished",
    "wounded": "wounded injured hurt",
    "missing": "missing unaccounted",
    "arrested": "arrested detained jailed",
    "displaced": "displaced uprooted homeless",
    "kidnapped": "kidnapped abducted",
    "rescued": "rescued",
    "infected": "infected",
}
NOT_ONE = frozenset("no any every each which the this that some other another last".split())  # before "one"
# May stand between the people and what befell them.
BETWEEN = (
    "were was are is have has had been being be reportedly also later then confirmed believed feared reported to either "
    "only now still "
    "all others other more left who that seriously badly critically slightly lightly shot stabbed beaten burned crushed "
    "found buried trapped gunned down"
)
AUXILIARIES = "were have had are"
COUNTERS = "number count tally"  # the number of dead
PASSIVES = "was were been being be is are got"
OBJECTS = "the a an at more its his her their another about some dozens scores"  # done to others: 12 soldiers killed the …
ASIDES = "including among mostly most some many all half at"  # "12 people, including a child, were killed"
SUBSET = "including them"  # "12 killed, including 3 children": the three are children

# Past these words, what was said before does not reach the number.
BREAKS = "that who which when while but because although as after before said says told where since if"
# End the noun phrase behind a number.
STOPS = (
    "of in on at by to from for with and or but the a an as that who which when while than into over under about after "
    "before during "
    "were was are is have has had been being be will would could can may said says per out off up down near between through "
    "since until because so if not no his her its their this these those it they he she we you i there"
)
# May stand between what happened and a number that has no known noun.
LIGHT = (
    "at least more than about some up to as many nearly over another the of a further rose climbed reached risen rises now "
    "stands "
    "stood around almost fewer less by had has have only just from"
)
GOALS = "to at reached hit passed topped"  # the death toll of … rose to
