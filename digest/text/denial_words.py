"""Words with which someone denies what is said of him, as plain data for `digest.text.denying`."""

EN_DENY = frozenset(
    "deny denies denied denying refute refutes refuted refuting rebut rebuts rebutted contradict contradicts contradicted "
    "contradicting".split()
)
EN_REJECT = frozenset(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed discounts "
    "discounted".split()
)
EN_CLAIM = frozenset(
    "claim claims claimed accusation accusations allegation allegations report reports reported rumour rumours rumor rumors "
    "suggestion suggestions assertion assertions charge charges account accounts version story stories news notion idea".split()
)
EN_FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fabrication fabrications fictitious invented nonsense lie lies fake "
    "misleading incorrect wrong unsubstantiated".split()
)
EN_CALLING = frozenset("called calls calling described describes branded labelled labeled as".split())
# What a court or an office denies: no claim.
EN_GRANTED = frozenset(
    "access admission aid appeal appeals appeals application asylum bail berth care chance custody "
    "entrance entry exit extension "
    "food funding hearing leave licence license loan medicine motion motions opportunity parole passage "
    "permission permit permits "
    "offer plea petition request requests right rights service services treatment visa visas visit visits vote water".split()
)
EN_NEGATING = frozenset(
    "no nobody not n't never cannot can't didn't doesn't don't won't wouldn't nor neither or without hardly".split()
)
EN_UNWILLING = frozenset("refused refuse refuses refusing declined declines hard difficult impossible".split())
EN_PASSIVE = frozenset("was were been be being is are get got".split())
EN_INSISTING = frozenset("insist insists insisted insisting maintain maintains maintained stress stresses stressed".split())
EN_NOT = frozenset("not n't never no none didn't hadn't wasn't weren't haven't hasn't".split())
EN_BEFORE = frozenset("that any all having being ever".split())

# Who denies these says that he did not do it, whatever it is.
EN_PART = frozenset("involvement role responsibility link links connection connections part complicity".split())
# From these on the denial has ended, and something else is said.
EN_ENDING = frozenset("saying adding calling insisting claiming arguing but while although though".split())

AR_PART = "صلة صلته صلتها صلتهم ضلوع ضلوعه ضلوعها تورط تورطه تورطها مسؤولية مسؤوليته مسؤوليتها علاقته علاقتها علاقة دور"
AR_ENDING = (
    "وزعم وزعمت وقال وقالت وأضاف وأضافت مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة مشيرا مشيرة قائلا قائلة معتبرا معتبرة "
    "واعتبر واعتبرت وأكد وأكدت لكن لكنه لكنها فيما بينما"
)
AR_DENY = (
    "نفى نفت نفوا نفيا نفين ينفي تنفي ينفون تنفون نفاه نفته نفاها نفتها ينفيه تنفيه ينفيها تنفيها نافيا نافية نافين نافيتين "
    "كذّب كذّبت كذّبوا يكذّب تكذّب مكذبا مكذبة مكذبين فنّد فنّدت فندوا يفنّد تفنّد مفندا مفندة دحض دحضت يدحض تدحض "
    "أنكر أنكرت أنكروا ينكر تنكر ينكرون منكرا منكرة منكرين نفي"
)
AR_REJECT = "رفض رفضت رفضوا يرفض ترفض رافضا رافضة استنكر استنكرت"
AR_CLAIM = (
    "اتهام اتهامات اتهامه اتهامها اتهامهم اتهاماته تهمة التهم تهم مزاعم مزاعمه ادعاء ادعاءات ادعاءاته "
    "شائعة شائعات إشاعات رواية "
    "روايات أنباء نبأ خبر أخبار تقرير تقارير معلومات زعم كلام تصريحات ما"
)
AR_FALSE = "كاذب كاذبة ملفق ملفقة مفبرك مفبركة مختلق مختلقة باطل باطلة مغلوط مغلوطة مضلل مضللة كذب افتراء افتراءات محض"
AR_PHRASES = (
    "لا صحة", "لا أساس", "لا أصل", "عار عن الصحة", "عارية عن الصحة", "عار من الصحة", "عارية من الصحة", "غير صحيح", "غير صحيحة",
    "ليس صحيحا", "ليست صحيحة", "غير دقيق", "غير دقيقة",
)  # fmt: skip
AR_NEGATING = "لا لم لن ليس ليست أو دون"
AR_INSISTING = "أكد أكدت يؤكد تؤكد مؤكدا مؤكدة شدد شددت مشددا مشددة أصر أصرت"
AR_NOT = "لم لن"
AR_THAT = "أن أنه أنها أنهم أي صحة وجود"
