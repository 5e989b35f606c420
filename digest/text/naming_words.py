"""Words behind which the name of an operation, a battle or a campaign stands: عملية "درع الوادي", Operation Valley Shield."""

# Arabic has no capitals: there the name stands in quotation marks, perhaps behind an adjective or two.
AR_HEADS = "عملية العملية معركة المعركة حملة الحملة هجوم مناورات مناورة تمرين حرب"
EN_HEADS = "operation operations battle campaign offensive exercise exercises drill drills war"
EN_BEFORE_NAME = "Operation Exercise"  # what the name itself begins with, in capitals and without marks
AR_BETWEEN = "عسكرية العسكرية اسم باسم مسماة سمتها أسمتها أطلقت عليها تسمى المسماة التي اسمها بعنوان"
EN_BETWEEN = "called named dubbed codenamed code-named known as titled"
AR_NAMING = "باسم اسم مسماة سمتها أسمتها أطلقت تسمى المسماة اسمها بعنوان"  # of them, those that say that a name follows

# What names of operations are made of, in both languages: words that the vocabulary has not, or knows in another sense.
PARTS = (
    "sword swords|سيف سيوف",
    "shield|درع دروع",
    "lion lions|أسد أسود ليث",
    "arrow arrows|سهم سهام",
    "spear|رمح",
    "dagger|خنجر",
    "hammer|مطرقة",
    "fist|قبضة",
    "guardian guardians|حارس حراس حماة",
    "wall walls|سور أسوار جدار",
    "lead|رصاص",
    "cast|مصبوب",
    "edge|جرف حافة",
    "protective|صامد حامي",
    "iron|حديد حديدية",
    "steel|فولاذ",
    "thunder|رعد",
    "lightning|برق",
    "storm|عاصفة",
    "flood|طوفان سيل",
    "cloud clouds|سحاب سحابة",
    "flame flames|لهب",
    "star|نجم نجمة",
    "eagle|نسر عقاب",
    "falcon|صقر شاهين",
    "wolf|ذئب",
    "tiger|نمر",
    "scorpion|عقرب",
    "spring|نبع ربيع",
    "branch|غصن",
    "grapes|عناقيد",
    "hill|تل تلة",
    "valley|وادي",
    "gate|بوابة باب",
    "resolve decisive|عزم حزم",
    "inherent|صلب",
    "true|صادق صادقة",
    "rising|صاعد",
    "roar|زئير",
    "honour honor|شرف",
    "revenge vengeance|ثأر انتقام",
    "oath|قسم عهد",
)
