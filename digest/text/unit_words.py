"""What is counted in the news, in Arabic and English, as plain data; `digest.text.units` makes the word forms and finds them.

Arabic: `singular/plural,plural`; `+` makes the sound masculine plural (مصاب+), nouns in ة make theirs in ات. English: the plural,
with `singular/plural` where that is not the plural without s.
"""

# People are counted as what befell them, where the sentence says so: killing 12 soldiers counts killed.
PEOPLE = frozenset(
    "people children women men soldiers police fighters prisoners hostages refugees civilians protesters students teachers workers "
    "patients doctors journalists pilgrims tourists residents passengers voters candidates members families".split()
)
HARMS = frozenset("killed wounded missing arrested displaced kidnapped rescued infected".split())

ARABIC_NOUNS = {
    "killed": "قتيل/قتلى قتيلة شهيد/شهداء شهيدة وفاة/وفيات متوفى/متوفون,متوفين صريع/صرعى",
    "wounded": "جريح/جرحى جريحة مصاب+ مصابة إصابة",
    "missing": "مفقود+ مفقودة",
    "arrested": "معتقل+ معتقلة موقوف+",
    "displaced": "نازح+ نازحة مهجر+ مشرد+",
    "kidnapped": "مخطوف+ مختطف+ مخطوفة",
    "people": "شخص/أشخاص فرد/أفراد نسمة إنسان مواطن+ مواطنة شاب/شبان,شباب متهم+ متهمة مسؤول+ متطوع+ ناشط+/نشطاء ناشطة "
    "مستوطن+ مهاجر+ مسن+ قيادي+ قائد/قادة دبلوماسي+ خبير/خبراء وزير/وزراء مشارك+ زائر/زوار متفرج+ مشجع+ لاعب+ ضحية/ضحايا "
    "رجل_دين مبعوث+ مسعف+ سائق+ بحار/بحارة حارس/حراس مصل+ عالم/علماء فنان+ مستفيد+ مشترك+ مستخدم+ يهودي+/يهود مسلم+ مسيحي+ "
    "عربي/عرب أجنبي/أجانب مشتبه متسلل+ مهرب+ شقيق/أشقاء شقيقة ابن/أبناء صياد+ مزارع+ مخالف+ متقدم+ حاضر+ عائد+ متسابق+",
    "families": "عائلة/عائلات,عوائل أسرة/أسر",
    "children": "طفل/أطفال طفلة رضيع/رضع قاصر+/قصر فتى/فتية صبي/صبية",
    "women": "امرأة/نساء سيدة فتاة/فتيات",
    "men": "رجل/رجال",
    "soldiers": "جندي/جنود عسكري+ مجند+ ضابط/ضباط",
    "police": "شرطي+",
    "fighters": "مقاتل+ مسلح+ عنصر/عناصر متمرد+ إرهابي+ متشدد+ جهادي+ مرتزق/مرتزقة انتحاري+ مهاجم+ حوثي+",
    "prisoners": "أسير/أسرى أسيرة سجين/سجناء سجينة نزيل/نزلاء",
    "hostages": "رهينة/رهائن محتجز+",
    "refugees": "لاجئ+ لاجئة",
    "civilians": "مدني+ مدنية",
    "protesters": "متظاهر+ محتج+ معتصم+",
    "students": "طالب/طلاب,طلبة طالبة تلميذ/تلاميذ,تلامذة تلميذة",
    "teachers": "معلم+ معلمة مدرس+ أستاذ/أساتذة",
    "workers": "عامل+/عمال عاملة موظف+ موظفة",
    "patients": "مريض/مرضى مريضة",
    "doctors": "طبيب/أطباء طبيبة",
    "journalists": "صحفي+ صحافي+ صحفية صحافية إعلامي+ مراسل+",
    "pilgrims": "حاج/حجاج معتمر+",
    "tourists": "سائح/سياح,سائحين",
    "residents": "ساكن/سكان قاطن+",
    "passengers": "راكب/ركاب مسافر+",
    "voters": "ناخب+ ناخبة",
    "strikes": "غارة ضربة_جوية/ضربات غارة",
    "rockets": "صاروخ/صواريخ",
    "drones": "مسيرة درون",
    "shells": "قذيفة/قذائف",
    "explosions": "انفجار/انفجارات تفجير/تفجيرات",
    "attacks": "هجوم/هجمات اعتداء/اعتداءات",
    "aircraft": "طائرة مروحية مقاتلة",
    "tanks": "دبابة",
    "ships": "سفينة/سفن قارب/قوارب زورق/زوارق ناقلة باخرة/بواخر",
    "weapons": "سلاح/أسلحة قنبلة/قنابل بندقية/بنادق لغم/ألغام",
    "houses": "منزل/منازل بيت/بيوت شقة/شقق مسكن/مساكن",
    "buildings": "مبنى/مباني,مبان عمارة بناية برج/أبراج",
    "schools": "مدرسة/مدارس",
    "hospitals": "مستشفى/مستشفيات مشفى/مشافي",
    "vehicles": "سيارة مركبة آلية عربة حافلة",
    "trucks": "شاحنة",
    "flights": "رحلة",
    "companies": "شركة",
    "shops": "متجر/متاجر محل/محلات,محال",
    "countries": "دولة/دول بلد/بلدان,بلاد",
    "cities": "مدينة/مدن",
    "villages": "قرية/قرى بلدة",
    "projects": "مشروع/مشاريع,مشروعات",
    "matches": "مباراة/مباريات",
    "goals": "هدف/أهداف",
    "medals": "ميدالية",
    "points": "نقطة/نقاط",
    "cases": "حالة قضية/قضايا",
    "doses": "جرعة",
    "jobs": "وظيفة/وظائف",
    "times": "مرة",
    "inscriptions": "نقش/نقوش",
    "votes": "صوت/أصوات",
    "seats": "مقعد/مقاعد",
    "candidates": "مرشح+ مرشحة",
    "parties": "حزب/أحزاب",
    "members": "عضو/أعضاء نائب/نواب",
    "years": "عام/أعوام سنة/سنوات,سنين",
    "months": "شهر/أشهر,شهور",
    "weeks": "أسبوع/أسابيع",
    "days": "يوم/أيام",
    "hours": "ساعة",
    "minutes": "دقيقة/دقائق",
    "degrees": "درجة",
    "km": "كيلومتر/كيلومترات كلم كم",
    "metres": "متر/أمتار",
    "hectares": "هكتار/هكتارات",
    "kg": "كيلوغرام/كيلوغرامات كيلوجرام/كيلوجرامات كغم كغ كلغ كيلو",
    "tonnes": "طن/أطنان",
    "litres": "لتر/لترات ليتر/ليترات",
    "barrels": "برميل/براميل",
    "megawatts": "ميغاواط ميغاوات ميجاواط ميجاوات",
}
# Peoples as nouns: the sound plural of each is ambiguous with its dual, so only the nominative dual counts two.
ARABIC_PEOPLES = (
    "فلسطيني إسرائيلي سوري لبناني عراقي مصري أردني سعودي يمني سوداني ليبي تونسي جزائري مغربي موريتاني قطري كويتي بحريني إماراتي عماني "
    "صومالي إيراني تركي أفغاني باكستاني هندي صيني ياباني كوري روسي أوكراني أمريكي أميركي بريطاني فرنسي ألماني إيطالي إسباني هولندي بلجيكي "
    "سويدي نرويجي دنماركي بولندي يوناني كندي أسترالي برازيلي أرجنتيني مكسيكي فنزويلي كولومبي إثيوبي إريتري نيجيري كيني تشادي مالي تايلاندي "
    "فلبيني إندونيسي بنغالي بنغلادشي نيبالي ماليزي أوروبي أفريقي آسيوي كردي إيزيدي درزي"
)
ARABIC_OTHER_PEOPLES = "أتراك أكراد روس ألمان أفغان هنود مغاربة أفارقة أوروبيات"

# A noun and the word behind it that makes it something more particular.
ARABIC_PAIRS = {
    "aircraft": {"drones": "مسيرة المسيرة مسيرات المسيرات بدون دون"},
    "strikes": {},
    "cases": {"killed": "وفاة الوفاة وفيات", "wounded": "إصابة"},
    "men": {"police": "أمن الأمن شرطة الشرطة", "people": "دين الدين أعمال الأعمال إطفاء الإطفاء"},
    "soldiers": {"police": "شرطة الشرطة"},
    "fighters": {"police": "أمن الأمن شرطة الشرطة", "soldiers": "الجيش"},
    "people": {"police": "أمن الأمن شرطة الشرطة", "soldiers": "الجيش", "families": "أسرة عائلة"},
    "km": {"square-km": "مربع مربعا مربعة"},
    "metres": {"square-metres": "مربع مربعا مربعة", "cubic-metres": "مكعب مكعبا مكعبة"},
    "points": {"percentage-points": "مئوية", "": "أساس"},
    "barrels": {"barrels-per-day": "يوميا"},
    "flights": {},
}
ARABIC_JOBS = "فرصة فرص"  # with عمل or وظيفية
ARABIC_HOUSING = "وحدة وحدات"  # with سكنية
ARABIC_PER_CENT = "بالمئة بالمائة بالمية بالمئه"

ENGLISH_NOUNS = {
    "killed": "dead deaths fatality/fatalities martyrs",
    "wounded": "injured wounded injury/injuries",
    "missing": "missing",
    "arrested": "arrests detainees",
    "displaced": "displaced evacuees",
    "kidnapped": "abductees",
    "infected": "infections",
    "people": "person/people persons adults victims youths teenagers citizens nationals officials activists migrants settlers experts "
    "leaders ministers diplomats players fans participants visitors spectators volunteers users customers subscribers suspects "
    "inhabitants elderly crew/crew sailors fishermen firefighters relatives sons brothers sisters casualty/casualties lives "
    "muslims christians jews yazidis arabs kurds foreigners worshippers survivors employers artists athletes farmers medics others",
    "families": "family/families households",
    "children": "child/children boys girls babies infants toddlers minors schoolchild/schoolchildren kids daughters",
    "women": "woman/women schoolgirls",
    "men": "man/men",
    "soldiers": "soldiers troops servicemen conscripts paratroopers marines recruits reservists serviceman/servicemen",
    "police": "policeman/policemen policewoman/policewomen police",
    "fighters": "fighters militants gunman/gunmen rebels insurgents terrorists jihadists mercenary/mercenaries militiaman/militiamen "
    "attackers bombers guerrillas extremists operatives assailants",
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
    "vehicles": "vehicles cars buses",
    "trucks": "trucks lorry/lorries",
    "flights": "flights",
    "companies": "company/companies firms businesses",
    "shops": "shops stores outlets supermarkets",
    "countries": "country/countries nations",
    "cities": "city/cities towns",
    "villages": "villages hamlets",
    "projects": "projects",
    "matches": "match/matches",
    "goals": "goals",
    "medals": "medals",
    "points": "points",
    "cases": "cases",
    "doses": "doses jabs",
    "jobs": "jobs posts",
    "times": "times",
    "inscriptions": "inscriptions",
    "votes": "votes ballots",
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
    "metres": "metres meters",
    "hectares": "hectares ha/ha",
    "kg": "kilograms kilos kg/kg kgs kilogrammes",
    "tonnes": "tonnes tons",
    "litres": "litres liters",
    "barrels": "barrels",
    "barrels-per-day": "bpd/bpd",
    "megawatts": "megawatts mw/mw",
    "percent": "percent/percent pct/pct",
}
ENGLISH_PEOPLES = (
    "palestinians israelis syrians lebanese iraqis egyptians jordanians saudis yemenis sudanese libyans tunisians algerians moroccans "
    "mauritanians qataris kuwaitis bahrainis emiratis omanis somalis iranians turks afghans pakistanis indians chinese japanese koreans "
    "russians ukrainians americans britons frenchmen germans italians spaniards dutch belgians swedes norwegians danes poles greeks "
    "canadians australians brazilians argentines mexicans venezuelans colombians ethiopians eritreans nigerians kenyans chadians thais "
    "filipinos indonesians bangladeshis nepalis malaysians europeans africans asians kurds druze hondurans haitians cubans"
)
# The word before a noun, or the words behind it, that make it something more particular.
ENGLISH_BEFORE = {
    "km": {"square": "square-km", "sq": "square-km"},
    "metres": {"square": "square-metres", "sq": "square-metres", "cubic": "cubic-metres"},
    "points": {"percentage": "percentage-points", "basis": ""},
    "deaths": {},
    "people": {"police": "police", "security": "police", "army": "soldiers"},
}
ENGLISH_OFFICERS = "officer officers"  # police officers; other officers are people
ENGLISH_PER_DAY = ("per day", "a day")

# What befell people, by the word that says it. English: (before the number, after it); Arabic: the same.
ARABIC_HARM_BEFORE = {
    "killed": "قتل قتلت قتلوا يقتل تقتل قاتلا مقتل مقتلهم استشهد استشهدت استشهدوا يستشهد استشهاد مصرع وفاة توفي توفيت توفوا قضى قضت أودى "
    "أودت يودي بحياة إعدام أعدم أعدمت أعدموا ضحيته ضحيتها اغتيال اغتال اغتالت ذبح مصرعهم حتفهم القتلى الشهداء الوفيات ضحايا الضحايا قتلى شهداء",
    "wounded": "أصيب أصيبت أصيبوا يصاب إصابة إصابات جرح جرحت جرحوا يجرح أصابت أصاب الجرحى المصابين المصابون جرحى الإصابات",
    "missing": "فقدان فقد فقدت فقدوا اختفاء اختفى المفقودين المفقودون",
    "arrested": "اعتقل اعتقلت اعتقلوا يعتقل تعتقل اعتقال توقيف أوقف أوقفت أوقفوا القبض احتجاز احتجز احتجزت سجن سجنت المعتقلين المعتقلون الموقوفين",
    "displaced": "نزح نزحت نزحوا نزوح تهجير هجر هجرت تشريد شرد شردت تشرد النازحين النازحون",
    "kidnapped": "خطف خطفت خطفوا اختطاف اختطف اختطفت اختطفوا المختطفين المخطوفين",
    "rescued": "إنقاذ أنقذ أنقذت أنقذوا",
    "infected": "",
}
ARABIC_HARM_AFTER = {
    "killed": "قتلوا استشهدوا توفوا حتفهم مصرعهم قضوا ماتوا أعدموا لقوا",
    "wounded": "أصيبوا جرحوا",
    "missing": "فقدوا",
    "arrested": "اعتقلوا أوقفوا احتجزوا",
    "displaced": "نزحوا شردوا هجروا",
    "kidnapped": "خطفوا اختطفوا",
    "rescued": "",
    "infected": "",
}
# Across these words and conjunctions an Arabic verb does not reach the number.
ARABIC_BREAKS = (
    "أن إن إنه إنها أنه أنها بأن لأن التي الذي الذين حين بينما فيما لكن ولكن كما حيث بعدما عندما قال قالت يقول أعلن أعلنت أكد أكدت أضاف ذكر "
    "أفاد شارك تظاهر تجمع حضر وصل غادر عاد دخل يعيش يعمل يبلغ ضد منذ بمشاركة بحضور مقابل وسط إذ إضافة"
)
ARABIC_SUBSET = "بينهم بينهن بينها منهم منهن منها ضمنهم فيهم"

ENGLISH_HARM_BEFORE = {
    "killed": "killed killing kills kill deaths death lives murdered murdering murders murder executed executing execution toll slain "
    "massacred massacre dead",
    "wounded": "wounded wounding injured injuring injures wounds hurt hurting injuries",
    "missing": "missing",
    "arrested": "arrested arresting arrests arrest detained detaining detains jailed jailing",
    "displaced": "displaced displacing uprooted uprooting",
    "kidnapped": "kidnapped kidnapping abducted abducting seized_people",
    "rescued": "rescued rescuing",
    "infected": "infected infecting",
}
ENGLISH_HARM_AFTER = {
    "killed": "killed dead died slain murdered executed die perished lost_lives",
    "wounded": "wounded injured hurt",
    "missing": "missing unaccounted",
    "arrested": "arrested detained jailed",
    "displaced": "displaced uprooted homeless",
    "kidnapped": "kidnapped abducted",
    "rescued": "rescued",
    "infected": "infected",
}
ENGLISH_BETWEEN = frozenset(  # may stand between the people and what befell them
    "were was are is have has had been being be reportedly also later then confirmed believed feared reported to either only now still "
    "all others other more left who that seriously badly critically slightly lightly".split()
)
ENGLISH_ASIDES = frozenset("including among mostly most some many all half at".split())  # "12 people, including a child, were killed"
ENGLISH_SUBSET = frozenset("including among them".split())

# "Those infected" are spelled like "those hurt" in Arabic: an illness in the sentence decides.
ILLNESS = (
    "فيروس بالفيروس الفيروس كورونا كوفيد كوليرا الكوليرا حمى الحمى وباء الوباء عدوى العدوى إيبولا الإنفلونزا إنفلونزا متلازمة الحصبة حصبة "
    "جدري الجدري ملاريا الملاريا السل الضنك المرض بمرض شلل السرطان بالسرطان"
)

CURRENCIES = {  # a word alone, or with a country's adjective
    "دولار": "USD", "دولارا": "USD", "دولارات": "USD", "دولارين": "USD", "دولاران": "USD", "الدولارات": "USD",
}  # fmt: skip
