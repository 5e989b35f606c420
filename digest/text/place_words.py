"""Words that tell whether a place is meant, as plain data. Arabic ones are written without `ال` where they take it."""

# Before the name of a city or region, in Arabic: "city of".
ARABIC_NOUNS = """
مدينة مدينتي مدن بلدة بلدتي قرية قريتي ضاحية محافظة محافظتي ولاية منطقة مقاطعة إقليم قضاء ناحية مديرية حي مخيم ريف بادية سهل
جبل وادي جزيرة شبه ميناء مرفأ معبر محيط ضواحي أحياء قرى بلدات مشارف مداخل شوارع سكان أهالي بلدية عاصمة
"""
# Prepositions and words like them that a place follows.
ARABIC_PREPOSITIONS = """
في إلى الى من عن على لدى بين حول نحو عبر ضد داخل خارج باتجاه تجاه إزاء قرب قبالة بقرب أمام صوب شمال جنوب شرق غرب شمالي جنوبي
شرقي غربي وسط عموم أنحاء حدود مغادرة زيارة بزيارة دخول رئيس حكومة جيش شعب سماء أراضي تزود حيال بحق باسم فوق تحت خلال منتصف
جمهورية دولة مملكة سفير لصالح مع
"""
ARABIC_CONJUNCTIONS = "و او أو بين ثم"

ENGLISH_NOUNS = """
city town village province governorate district county region state airport port suburb suburbs capital neighbourhood
neighborhood camp prefecture municipality metropolitan area border
"""
ENGLISH_PREPOSITIONS = "in near outside inside around across throughout downtown central northern southern eastern western"
ENGLISH_CONJUNCTIONS = "and or"
