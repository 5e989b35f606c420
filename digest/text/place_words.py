"""Words that tell whether a place is meant, as plain data. Arabic ones are written without `ال` where they take it."""

# Before the name of a city or region, in Arabic: "city of".
ARABIC_NOUNS = """
مدينة مدينتي مدن بلدة بلدتي قرية قريتي ضاحية محافظة محافظتي ولاية منطقة مقاطعة إقليم قضاء ناحية مديرية حي مخيم ريف بادية سهل جبل وادي جزيرة شبه ميناء مرفأ مطار
معبر محيط ضواحي أحياء قرى بلدات مشارف مداخل شوارع سكان أهالي بلدية عاصمة
"""
# Prepositions and words like them that a place follows.
ARABIC_PREPOSITIONS = """
في إلى الى من عن على لدى بين حول نحو عبر ضد داخل خارج باتجاه تجاه إزاء قرب قبالة بقرب أمام صوب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط عموم أنحاء حدود
مغادرة زيارة بزيارة دخول رئيس حكومة جيش شعب سماء أراضي دعم تزود حيال بحق باسم فوق تحت خلال منتصف جمهورية دولة مملكة سفير لصالح مع
"""
# Before a place these make the name of a body, an outlet, a team or an agreement: the place is not spoken of.
ARABIC_BODIES = """
نادي فريق منتخب منتخبي جامعة كلية معهد بنك مصرف صحيفة جريدة مجلة قناة إذاعة راديو تلفزيون تليفزيون وكالة شركة خطوط طيران مؤسسة بورصة سوق مجموعة صندوق دوري
كأس بطولة ديربي ملعب استاد فندق مستشفى مسرح متحف اتفاق اتفاقية اتفاقات معاهدة بروتوكول وثيقة وعد مسلسل فيلم رواية كتاب
"""
ARABIC_CONJUNCTIONS = "و او أو بين ثم"

ENGLISH_NOUNS = """
city town village province governorate district county region state airport port suburb suburbs capital neighbourhood neighborhood camp prefecture municipality
metropolitan area border
"""
ENGLISH_PREPOSITIONS = """
in from to at near into of outside around inside across between towards toward through over against via for with on north south east west northern southern eastern western
central downtown visit visited visits leave left leaves enter entered reach reached bomb bombed strike hit
"""
ENGLISH_BODIES = "bank university republic club"  # with "of"
ENGLISH_CONJUNCTIONS = "and or"
# Given names that make what follows a person: Michael Jordan.
ENGLISH_GIVEN = """
adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony antonio arthur barack barbara ben benjamin bernard beth betty bill billy bob bobby brad
brandon brian bruce carl carlos carol caroline catherine charles charlotte chris christian christina christine christopher claire craig dan daniel david dean deborah
dennis diana diane donald donna doug douglas ed eddie edward eleanor elizabeth ellen emily emma eric erik eva evan frances francis frank fred gary george gerald gina
glenn gloria grace graham grant greg gregory guy hannah harold harry heather helen henry howard hugh ian isaac ivan jack jackie jacob james jamie jane janet jason jay
jean jeff jeffrey jennifer jeremy jerry jesse jessica jim jimmy joan joe joel john johnny jon jonathan joseph josh joshua juan judith judy julia julian julie justin
karen karl kate katherine kathleen katie keith kelly ken kenneth kevin kim kyle larry laura lauren lawrence lee leo leon leonard lewis linda lisa liz louis louise lucas
lucy luis luke lynn margaret maria marie mario mark martha martin mary matt matthew max megan melissa michael michelle mike mitch mohamed mohammed monica nancy naomi
nathan neil nicholas nick nicole noah norman oliver oscar pamela patricia patrick paul paula peter phil philip rachel ralph ray raymond rebecca richard rick rob robert
roberto robin rod roger ron ronald rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon simon sophie stanley stephanie stephen
steve steven stuart sue susan suzanne ted teresa terry theresa thomas tim timothy tina todd tom tommy tony tracy tyler vanessa victor victoria vincent virginia walter
wayne wendy will william
"""
