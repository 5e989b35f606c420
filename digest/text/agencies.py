"""News agencies: an id and the spellings that stand in credits. A name that several agencies share (وات) is not here: it is
given back as spelled."""

import re

# A body that says in its name that it is one, in lower case.
NEWS_AGENCY = re.compile(r"news agency|وكالة (?:ال)?أنباء|وكالة.*للأنباء")
AGENCIES = {
    "reuters": "reuters|thomson reuters|reuter|رويترز|رويتر",
    "afp": "afp|agence france presse|france presse|أ ف ب|أف ب|أفب|فرانس برس|فرانس بريس|الفرنسية|الصحافة الفرنسية|"
    "الأنباء الفرنسية",
    "ap": "ap|the associated press|associated press|أ ب|أسوشيتد برس|أسوشييتد برس|الأسوشيتد برس|أسوشيتدبرس|"
    "أسوشيتد بريس|اسوشيتيد برس",
    "dpa": "dpa|deutsche presse agentur|د ب أ|الألمانية|الأنباء الألمانية",
    "efe": "efe|agencia efe|إفي|إ ف إ|الإسبانية",
    "ansa": "ansa|أنسا",
    "aki": "aki|adnkronos|آكي",
    "tass": "tass|itar tass|تاس|إيتار تاس|ايتار تاس",
    "sputnik": "sputnik|ria novosti|ria|سبوتنيك|نوفوستي|ريا نوفوستي",
    "interfax": "interfax|إنترفاكس",
    "xinhua": "xinhua|شينخوا|الصينية",
    "anadolu": "anadolu|anadolu agency|aa|anadolu ajansı|الأناضول|الاناضول",
    "upi": "upi|united press international|ي ب أ|يو بي آي|يو بي اي",
    "bloomberg": "bloomberg|bloomberg news|بلومبرغ|بلومبيرغ|بلومبرج",
    "pa": "pa|pa media|press association",
    "cp": "the canadian press|canadian press",
    "aap": "aap|australian associated press",
    "kyodo": "kyodo|kyodo news|كيودو",
    "yonhap": "yonhap|يونهاب",
    "pti": "pti|press trust of india",
    "ani": "ani|asian news international",
    "ians": "ians",
    "app": "app|associated press of pakistan",
    "spa": "spa|saudi press agency|واس|الأنباء السعودية|السعودية واس",
    "wam": "wam|emirates news agency|وام|أنباء الإمارات",
    "kuna": "kuna|kuwait news agency|كونا|الأنباء الكويتية",
    "qna": "qna|qatar news agency|قنا|الأنباء القطرية",
    "bna": "bna|bahrain news agency|بنا|أنباء البحرين",
    "ona": "ona|oman news agency|العمانية|الأنباء العمانية",
    "petra": "petra|jordan news agency|بترا|الأنباء الأردنية",
    "wafa": "wafa|palestine news agency|وفا|الأنباء الفلسطينية",
    "maan": "maan|ma an|معا",
    "sana": "sana|syrian arab news agency|سانا|العربية السورية للأنباء",
    "nna": "nna|national news agency|الوطنية للإعلام",
    "ina": "ina|iraqi news agency|واع|الأنباء العراقية",
    "nina": "nina|نينا",
    "mena": "mena|middle east news agency|أ ش أ|أنباء الشرق الأوسط",
    "tap": "tap|tunis afrique presse|تونس إفريقيا للأنباء",
    "map": "map|maghreb arabe presse|و م ع|المغرب العربي للأنباء",
    "aps": "aps|algerie presse service|algeria press service|واج|و أ ج|الأنباء الجزائرية",
    "suna": "suna|sudan news agency|سونا|السودان للأنباء",
    "saba": "saba|saba net|سبأ|سبأ نت|سبأنت|الأنباء اليمنية",
    "lana": "lana|وال|الأنباء الليبية",
    "irna": "irna|إرنا|الجمهورية الإسلامية للأنباء",
    "isna": "isna|إسنا|الطلبة الإيرانية",
    "fars": "fars|fars news|فارس",
    "tasnim": "tasnim|تسنيم",
    "mehr": "mehr|mehr news|مهر",
    "una": "una|يونا|اتحاد وكالات أنباء دول منظمة التعاون الإسلامي",
    "qudspress": "quds press|قدس برس",
    "safa": "safa|صفا",
}

# Stand where an agency's name would, and are none: staff, several agencies at once, remarks.
NOT_AGENCIES = (
    "وكالات|الوكالات|وكالة|متابعات|متابعة|خاص|تقرير|مراسلنا|مراسلو|مراسل|فيديو|بالفيديو|صور|بالصور|انتهى|يتبع|تتمة|"
    "ترجمة|تحليل|رأي|مقال|حوار|مقابلة|الموقع|المصدر|صحف|إنترنت|أرشيف|محدث|عاجل|شاهد|رحمه الله|رضي الله عنه|"
    "صلى الله عليه وسلم|عليه السلام|حفظه الله|agencies|news agencies|wires|staff|staff reporter|staff writer|"
    "our correspondent|correspondent|video|photos|archive|updated|update|opinion|analysis|interview|end|ends|more|"
    "live|sic|ed|left|right|pictured|file|gmt"
)

# What a line begins with that names who wrote, took or passed on, and says nothing else.
CREDIT_LABELS = (
    "المصدر|مصدر|المصادر|مصدر الصورة|مصدر الخبر|نقلا عن|تصوير|عدسة|صورة|الصورة|صور|كتب|كتبت|كتب محرر|بقلم|إعداد|"
    "أعد التقرير|أعدت التقرير|ترجمة|تحرير|متابعة|مراسلة|تحقيق|تقرير|حوار|source|sources|via|photo|photos|photo by|"
    "photo credit|photograph|photography|picture|pictures|image|image credit|images|credit|credits|reporting by|"
    "additional reporting|additional reporting by|writing by|edited by|editing by|by|story by|text by|words by|"
    "compiled by|translated by|file photo|getty images|quelle|foto|fotos|bild|crédit|photo d illustration|fuente|"
    "fonte|kaynak|fotoğraf|haber|muhabir"
)

# A line of these words alone closes an agency's text.
CLOSINGS = "انتهى|انتهى ن|انتهت|يتبع|تتمة|ends|end|more to follow|to be continued"
