"""The English words by which news names events, as plain data; the kinds are those of the brief's catalogue.

A phrase overrules the words in it; the kind "" is of phrases that only look like an event. A word of `DECIDED` counts only
where one of the words of its kinds stands near, the nearest deciding.
"""

WORDS = {
    "strike": "airstrike airstrikes",
    "attack": "attack attacks attacked attacking assault assaults ambush ambushes ambushed offensive stabbing stabbings "
    "shooting shootings "
    "invasion invaded incursion incursions rampage",
    "explosion": "explosion explosions blast blasts exploded explodes exploding detonated detonation bombing bombings",
    "clashes": "clashes clashed clashing fighting gunfight gunfights firefight firefights skirmish skirmishes",
    "shelling": "shelling shelled bombardment bombardments bombarded",
    "killing": "killed killing killings kills murder murders murdered massacre massacres massacred slain homicide manslaughter",
    "assassination": "assassination assassinations assassinated assassinate assassinating",
    "kidnapping": "kidnap kidnapped kidnapping kidnappings kidnaps abducted abduction abductions",
    "displacement": "displaced displacement displacements displacing exodus evacuated evacuation evacuations",
    "ceasefire": "ceasefire ceasefires truce truces armistice",
    "naval-incident": "piracy pirates",
    "talks": "talks negotiations negotiation negotiating negotiated negotiate mediation dialogue consultations",
    "meeting": "meeting meetings",
    "summit": "summit summits",
    "agreement": "agreement agreements accord accords treaty treaties pact pacts",
    "visit": "visit visits visited visiting",
    "statement": "statement statements communique communiqué",
    "protest": "protest protests protested protesting demonstration demonstrations demonstrators protesters protestors "
    "riot riots rioting "
    "rioters unrest uprising",
    "labour-strike": "walkout walkouts",
    "sentence": "sentenced sentencing convicted conviction convictions acquitted acquittal verdict verdicts",
    "trial": "indicted indictment indictments lawsuit lawsuits prosecution sued",
    "arrest": "arrest arrests arrested arresting",
    "investigation": "investigation investigations investigating investigated investigators inquiry inquiries",
    "election": "election elections by-election runoff re-elected reelection electoral",
    "vote": "vote votes voted voting referendum referendums",
    "resignation": "resignation resignations resigned resigns resign resigning",
    "appointment": "appointed appoints appointment nominated nomination inauguration inaugurated",
    "sanctions": "sanctions embargo embargoes blacklisted",
    "law": "legislation decree decrees",
    "flood": "flood floods flooding flooded floodwaters deluge",
    "earthquake": "earthquake earthquakes quake quakes aftershock aftershocks tremor tremors tsunami",
    "fire": "wildfire wildfires bushfire bushfires blaze blazes inferno arson",
    "accident": "accident accidents crash crashed crashes collision collisions collided derailed derailment capsized shipwreck",
    "storm": "storm storms hurricane hurricanes typhoon typhoons cyclone cyclones tornado tornadoes blizzard blizzards "
    "sandstorm "
    "sandstorms thunderstorm thunderstorms",
    "drought": "drought droughts famine famines",
    "rescue": "rescue rescues rescued rescuing rescuers",
    "outbreak": "outbreak outbreaks epidemic epidemics pandemic cholera measles ebola mpox coronavirus covid infections",
    "economy": "inflation gdp unemployment recession exports imports tariffs tariff devaluation",
    "budget": "budget budgets budgetary",
    "match": "semi-final semi-finals semifinal semifinals quarter-final quarter-finals quarterfinal quarterfinals shootout "
    "kick-off kickoff",
    "discovery": "unearthed archaeologists archaeological excavation excavations",
    "aid": "donation donations donated",
    "death": "died dies death deaths funeral funerals",
    "celebration": "celebration celebrations celebrate celebrates celebrated celebrating festival festivals festivities "
    "carnival anniversary",
}
PHRASES = {
    "strike": "air strike|air strikes|missile strike|missile strikes|drone strike|drone strikes|rocket strike|rocket "
    "strikes|air raid"
    "|air raids|aerial attack|aerial attacks|air attack|air attacks",
    "attack": "shot by|shot at|shot in|shot multiple|shot several|gunned down|"
    "suicide bombing|suicide bomber|suicide bombers|drone attack|drone attacks|opened fire|open fire|opening "
    "fire|opens fire",
    "explosion": "car bomb|car bombs|car bombing|roadside bomb|bomb blast",
    "clashes": "gun battle|gun battles|exchange of fire|exchanged fire|exchanges of fire|heavy fighting",
    "shelling": "artillery fire|mortar fire|rocket fire|tank fire|artillery shelling",
    "killing": "shot dead|shot and killed|stabbed to death|beaten to death|burned to death|starved to death|death toll|"
    "left dead|found dead",
    "kidnapping": "taken hostage|hostage taking|hostage-taking",
    "displacement": "fled their homes|forced from their homes|driven from their homes",
    "ceasefire": "cease fire|cease-fire|cessation of hostilities|halt to the fighting|end to the fighting",
    "prisoner-exchange": "prisoner swap|prisoner swaps|prisoner exchange|prisoner exchanges|exchange of prisoners|swap of "
    "prisoners"
    "|hostage deal|hostage exchange|prisoners exchange|hostage-prisoner exchange|hostages-for-prisoners",
    "naval-incident": "tanker seizure|seizure of a tanker|seized a tanker|seized the tanker|seized an oil tanker|seized a "
    "ship|ship seizure"
    "|attack on a ship|attack on a tanker|attacks on shipping|attacks on ships|hijacked a ship|hijacked ship|hijacked tanker"
    "|attack on a vessel|boarded the vessel|boarded the ship",
    "talks": "indirect talks|peace process|peace talks|held talks",
    "meeting": "met with|meets with|meet with",
    "agreement": "memorandum of understanding|signed a deal|reached a deal|struck a deal|strike a deal|trade deal|peace "
    "deal|nuclear deal"
    "|deal between",
    "call": "phone call|phone calls|telephone call|telephone calls|phone conversation|telephone conversation|spoke by phone"
    "|spoke by telephone|spoke on the phone",
    "statement": "press release|joint statement",
    "protest": "sit-in|sit-ins|hunger strike|hunger strikes|took to the streets",
    "labour-strike": "industrial action|general strike|on strike|strike action|striking workers|striking teachers|striking "
    "doctors"
    "|striking nurses|strike ballot|transport strike|rail strike|teachers strike|doctors strike",
    "sentence": "jailed for|jailed over|was jailed|were jailed|is jailed|death sentence|death sentences|life sentence|"
    "prison sentence|suspended sentence|jail term"
    "|prison term"
    "|prison terms|found guilty|pleaded guilty|life imprisonment|death penalty|years in prison|years in jail|put to death",
    "trial": "on trial|stand trial|stood trial|court hearing|court case|legal action|criminal charges|charged with|"
    "charged in|charged over|charged for|on charges of|faces charges",
    "arrest": "taken into custody|in custody|detained by|were detained|was detained",
    "election": "polling stations|polling station|polling day|ballot box|ballot boxes|primary election|polls opened|polls "
    "closed",
    "vote": "no-confidence vote|confidence vote|no-confidence motion|motion of no confidence",
    "resignation": "stepped down|steps down|step down|stepping down|forced out|ousted as",
    "appointment": "sworn in|took office|takes office",
    "sanctions": "asset freeze|travel ban|travel bans|arms embargo",
    "law": "passed a law|new law|draft law|signed into law|passed a bill|passed the bill|approved a bill|constitutional "
    "amendment"
    "|constitutional amendments|draft bill|approved a law",
    "flood": "flash flood|flash floods|flash flooding|torrential rain|torrential rains",
    "fire": "forest fire|forest fires|house fire|fire broke out|caught fire|catches fire|set fire|set ablaze|huge fire"
    "|massive fire|major fire|fires broke out|factory fire|hotel fire|hospital fire|wild fires|fires raging",
    "accident": "plane crash|car crash|train crash|bus crash|helicopter crash|road accident|hit and run|road crash|"
    "traffic accident|building collapse",
    "storm": "tropical storm|winter storm|snow storm|dust storm|sand storm",
    "drought": "water shortage|water shortages|food shortages",
    "rescue": "search and rescue|pulled from the rubble|pulled alive",
    "economy": "economic growth|oil price|oil prices|stock market|stock markets|stock exchange|gross domestic product"
    "|trade deficit"
    "|consumer prices|trade war",
    "rate-decision": "interest rate|interest rates|rate cut|rate cuts|rate hike|rate hikes|rate rise|raised rates|cut "
    "rates|basis points"
    "|monetary policy|borrowing costs|hold rates|held rates",
    "budget": "budget deficit|public spending",
    "match": "world cup|champions league|penalty shootout|extra time|premier league|africa cup|asian cup|cup final|league "
    "title",
    "discovery": "ancient tomb|mass grave|scientists discovered|researchers discovered|discovered a tomb|were discovered"
    "|was discovered",
    "launch": "satellite launch|rocket launch|space launch",
    "aid": "humanitarian aid|aid convoy|aid convoys|relief supplies|aid trucks|aid package|food aid|aid delivery|aid deliveries"
    "|medical aid|emergency aid|military aid|relief aid|humanitarian assistance|relief effort|relief efforts|food parcels",
    "death": "passed away|laid to rest",
    "celebration": "opening ceremony|national day|independence day|fireworks display",
    "": "heart attack|ischemic attack|ischaemic attack|sexual assault|sexual assaults|heart attacks|panic attack|panic "
    "attacks|asthma attack|attack on the record|personal attack|attacking midfielder"
    "|attacking play|attacking football|fighting for|fighting chance|talks about|talks like|talks of|talks as if|meeting "
    "the needs|meeting demand"
    "|meeting the demand|summit of mount|summit of everest|summit of the mountain|visiting professor|visiting scholar"
    "|visiting fellow"
    "|visit our|visit the website|visit www|visiting team|visiting side|visit the site|financial statement|financial statements"
    "|bank statement|bank statements|mission statement|cardiac arrest|house arrest|clinical trial|clinical trials|murder "
    "mystery"
    "|budget airline|budget airlines|budget hotel|storm of|perfect storm|storm the|storm into|stormed the|crash course"
    "|market crash"
    "|price crash|outbreak of war|outbreak of violence|outbreak of fighting|flood of|floods of|flooded with|death row"
    "|death threat"
    "|death threats|death metal|rescue package|rescue plan|rescue deal|rescue dog|ceasefire line|blast furnace|blast "
    "furnaces|full blast"
    "|having a blast|had a blast|fire brigade|fire brigades|fire department|fire departments|fire service|fire chief|fire "
    "engine"
    "|fire engines|fire station|fire crews|fire truck|fire trucks|fire alarm|fire extinguisher|under fire|came under fire"
    "|friendly fire"
    "|return fire|returned fire|crossfire|line of fire|fire rockets|fire missiles|vote of thanks|shooting star|shooting guard"
    "|film festival shooting|shooting the film|killing time|dressed to kill|pandemic of"
    "|protest song"
    "|arrest warrant|appointment with the doctor|doctor's appointment|anniversary edition|inquiry desk|trial run|trial and "
    "error"
    "|dies down|die down|blaze a trail|blazes a trail|quake doom|death of a salesman|sanctions busting",
}
DECIDED = {
    "strike strikes struck striking": {
        "labour-strike": "teachers teacher workers worker union unions unionised walkout drivers driver doctors nurses pay "
        "wage wages salary salaries "
        "staff employees industrial picket pickets railway rail conditions strikers pilots crew crews bargaining miners "
        "actors writers",
        "strike": "air missile missiles drone drones rocket rockets israeli russian ukrainian army military warplane "
        "warplanes jet jets killed "
        "killing wounded target targeted targets gaza bomb bombs forces houthi hezbollah hamas militants militant houses "
        "building airbase "
        "fighters shelter convoy vehicle overnight casualties precision",
        "": "deal balance goal goalkeeper penalty lightning chord price matches match bowler pitcher gold oil luck pose "
        "league minute",
    },
    "raid raids raided": {
        "attack": "military army troops forces israeli soldiers commandos fighters gunmen militants camp village settlers",
        "investigation": "police officers homes home offices office prosecutors customs detectives warrant",
    },
    "match matches": {
        "match": "team teams goal goals league cup player players coach fans stadium win won beat draw drew final season "
        "football cricket tennis "
        "rugby referee qualifier qualifying defeat half minute striker midfielder club",
    },
    "rally rallies rallied": {
        "protest": "protest protests supporters streets square capital thousands crowd crowds opposition chanted slogans "
        "flags marched solidarity",
        "": "stocks shares market markets prices dakar oil investors currency cars drivers points",
    },
    "launch launched launches launching": {
        "launch": "satellite rocket spacecraft space probe orbit campaign initiative project platform app service "
        "programme program product "
        "website fund scheme model",
        "": "attack attacks offensive strike strikes missile missiles operation raid assault rockets drones investigation",
    },
    "trial trials": {
        "trial": "court judge judges jury charges accused defendant defendants prosecutors prosecutor lawyers lawyer "
        "murder corruption guilty "
        "witness witnesses verdict",
        "": "vaccine drug medical patients phase medicine treatment",
    },
    "sentence sentences": {
        "sentence": "court judge prison jail years death life judges jailed convicted months guilty appeal served serving",
    },
    "probe probes": {
        "investigation": "police corruption prosecutors inquiry into launched criminal",
        "": "space moon mars orbit nasa",
    },
    "march marched marches": {
        "protest": "protest protesters streets demonstrators thousands banners chanting slogans crowd",
        "": "",
    },
    "aid": {
        "aid": "humanitarian food trucks convoy convoys medical gaza relief un supplies starving famine deliver delivery",
        "": "legal first",
    },
    "detained detention": {
        "arrest": "police security authorities forces suspects suspected protesters journalists activists people soldiers"
    },
    "discovered discovery discoveries": {
        "discovery": "archaeologists tomb fossil fossils species planet scientists researchers remains ancient temple "
        "statue dinosaur",
    },
    "hijacked hijacking": {"naval-incident": "ship ships tanker vessel vessels crew", "": "plane account"},
    "dead": {
        "killing": "shot gunman shooting missile missiles strike strikes attack bomb bombing blast wounded injured fire "
        "crash least "
        "among quake flood floods clashes people soldiers",
        "death": "aged at home hospital cancer illness",
        "": "sea end line heat body bodies language",
    },
    "polls": {"election": "voters parties opened closed vote candidates ballot parliamentary presidential went"},
    "fire fires": {
        "fire": "firefighters forest forests burning burned burnt hectares smoke blaze blazes wildfires heat contained "
        "flames extinguish extinguished "
        "gutted arson broke ablaze caught spread destroyed warehouse",
        "": "troops soldiers gunmen exchanged gunfire rockets missiles police weapons ball mortar artillery",
    },
}
