"""Words that any press text may hold: a background for the inverse document frequency of a small night.

Among twelve articles every word is rare. These are the words that are common in the news of any day and place, so a night of a
few articles still knows that `government` says less than `aqueduct`. Rough classes suffice; the night's own counts do the rest.
"""

_ENGLISH = """
people person man woman men women child children family families home house life group members member community public
year years month months week weeks day days time times hour hours night morning evening today yesterday tomorrow monday
tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december country countries nation national international world global foreign local region regional area areas
city capital town village state states government governments president minister ministry prime official officials
authorities authority spokesman spokeswoman statement leader leaders parliament council committee party political
politics opposition law court police army military forces force security company companies business market economy
economic million billion percent per cent number numbers total rate price cost money dollars north south east west
northern southern eastern western central near reported report reports reporters reporter news media press agency
newspaper television according source sources interview conference called call calls asked announced announcement
expected earlier later ago recent recently former late early previous current make made take taken took give given gave
get got come came go going went see seen saw know known think want need use used work working worked workers job part
place way things thing case issue issues problem problems situation question end start started began begin continue
continued remain remained including include included least several many much another three four five six seven eight
nine ten hundreds thousands hundred thousand dozens second third half big large small major important main good better
best high higher low long held hold met meet meeting talks visit during around nearly almost still already even back
away off out up down well support help plan plans planned decision move action effort efforts right rights power control
change system service services information set put left led leave run found find show showed shown say tell become
became open opened close closed lead head director chief
""".split()

_ARABIC = """
الناس الأشخاص شخص رجل امرأة نساء رجال طفل أطفال عائلة عائلات منزل حياة مجموعة أعضاء عضو المجتمع العامة السنة سنوات أعوام
العام الماضي الماضية المقبل المقبلة الجاري الحالي الحالية شهر أشهر أسبوع أسابيع أيام ساعة ساعات ليلة صباح مساء الاثنين
الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول الثاني دولة دول الدولة الدول الدولي الدولية بلد البلاد بلدان
وطن الوطني الوطنية العالم العالمي العالمية العربي العربية محلي محلية إقليمي المنطقة منطقة مناطق مدينة العاصمة قرية
الحكومة حكومة الرئيس رئيس وزير الوزير وزارة وزراء الوزراء مسؤول مسؤولون المسؤولين السلطات السلطة المتحدث الناطق بيان
تصريح تصريحات زعيم قادة قيادة البرلمان مجلس لجنة حزب سياسي سياسية السياسي السياسية المعارضة قانون محكمة الشرطة الجيش
عسكري العسكرية قوات القوات الأمن أمنية الأمنية شركة شركات سوق اقتصاد اقتصادي الاقتصادية مليون مليار المئة بالمئة عدد
أعداد إجمالي نسبة معدل سعر تكلفة دولار دولارات شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب أفاد أفادت ذكر ذكرت تقرير
تقارير أخبار الإعلام إعلامية صحيفة وكالة أنباء تلفزيون قناة مراسل مصدر مصادر مؤتمر صحفي صحافي لقاء مقابلة بحسب وفق وفقا
دعا دعت طالب طالبت أعلن أعلنت إعلان الإعلان متوقع سابق سابقا السابق السابقة مؤخرا أخيرا لاحق الراهن الراهنة جاء جاءت جعل
أخذ اتخذ أعطى رأى شهد شهدت عرف يعرف أراد يريد يجب ينبغي عمل العمل يعمل أعمال عمال جزء مكان طريق أمر الأمر أمور شيء حالة
حالات قضية قضايا مشكلة مشاكل وضع الوضع الأوضاع سؤال نهاية بداية بدأ بدأت بدء استمر استمرار مستمر يستمر بقي ظل شمل يشمل
تشمل عدة كثير العديد ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئات آلاف ألف مئة عشرات الثالث نصف كبير كبيرة الكبير
الكبيرة صغير مهم أهم أهمية الهام رئيسي الرئيسية أفضل عالية مرتفع طويل عقد عقدت اجتماع الاجتماع التقى زيارة خلال حوالي
نحو قرابة ما زال لايزال دعم مساعدة خطة خطط قرار القرار خطوة إجراء إجراءات جهود حق حقوق قوة سيطرة تغيير نظام النظام خدمة
خدمات معلومات وضع ترك قاد وجد عثر أظهر أظهرت قول يقول تقول أصبح أصبحت فتح افتتح أغلق مدير المدير الرئيسة جديد جديدة
الجديد الجديدة تعزيز تحقيق تنفيذ إطار جانب مستوى مجال ضرورة مشيرا موضحا مؤكدا مضيفا لافتا إضافة إشارة تابع تابعت نقل
نقلت لفت كشف كشفت صرح صرحت
""".split()

COMMON: dict[str, tuple[str, ...]] = {"en": tuple(_ENGLISH), "ar": tuple(_ARABIC)}
