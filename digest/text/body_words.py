"""Words that make a longer name of the name of a place or a person beside them: an outlet's, a company's, a building's."""

# Before a name in construct with them, of either.
ARABIC_HEADS = """
نادي جامعة كلية معهد بنك مصرف صحيفة جريدة مجلة قناة إذاعة راديو تلفزيون تليفزيون وكالة شركة مؤسسة بورصة مجموعة صندوق ملعب استاد
فندق مستشفى مسرح متحف مطار شارع ميدان مدرسة مسجد جسر جائزة كأس بطولة
"""
ARABIC_HEADS_OF_PLACES = """
فريق منتخب منتخبي خطوط طيران سوق دوري ديربي اتفاق اتفاقية اتفاقات معاهدة بروتوكول وثيقة وعد مسلسل فيلم رواية كتاب
"""
ARABIC_HEADS_OF_PEOPLE = "مركز مكتبة دار قاعة ساحة نفق دوار حديقة مجمع طريق جامع مدينة حي مخيم قاعدة ميناء جمعية كرسي"
# May stand between them and a person's name.
TITLES_IN_NAMES = "الملك الأمير الأميرة الشيخ الرئيس الشهيد السلطان الإمام السيد الدكتور الملكة الشهيدة الحاج"

# They close a name in capitals.
ENGLISH_HEADS = """
organization organisation foundation trust fund university college school academy institute institution center centre museum
library bank hospital clinic airport airways airlines airline stadium hotel street avenue boulevard road square bridge tower
towers company corporation corp group inc ltd holdings society association exchange observatory
post times tribune herald gazette chronicle telegraph journal agency tv radio network magazine prize award
"""
ENGLISH_BODIES = "bank university republic club"  # with "of", in capitals or not
