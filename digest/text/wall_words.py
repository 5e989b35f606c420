"""What pages say that are no article: walls, doors, errors. Compared folded; they count only where hardly any text is."""

PAYWALL = """
للمشتركين فقط|هذا المحتوى للمشتركين|المحتوى مخصص للمشتركين|هذه المادة للمشتركين|هذا المقال متاح للمشتركين
اشترك لمتابعة القراءة|اشترك لتكمل القراءة|اشترك للاستمرار|لقراءة المقال كاملا|لقراءة بقية المقال|لمتابعة القراءة اشترك
للاستمرار في القراءة|لمواصلة القراءة|اشترك لقراءة|استهلكت عدد المقالات|انتهت مقالاتك المجانية|بلغت الحد الأقصى
تبقى لك من المقالات|اختر باقة الاشتراك|باقات الاشتراك|محتوى مدفوع|subscribe to continue|subscribe to read
subscribe to keep reading|subscribers only|subscriber only|for subscribers|exclusive to subscribers|already a subscriber
to continue reading|to keep reading|to read the full|to view the full story|unlock this article|unlock the full
start your free trial|reached your limit|free articles remaining|article limit|become a subscriber|choose your plan
this article is reserved|premium content|members only|keep reading with|réservé aux abonnés|pour lire la suite
nur für abonnenten|jetzt weiterlesen|sadece aboneler
"""

COOKIES = """
ملفات تعريف الارتباط|قبول ملفات تعريف|نستخدم الكوكيز|سياسة ملفات تعريف|موافقتك على استخدام|إعدادات الخصوصية|we use cookies
accept cookies|accept all cookies|cookie policy|manage your consent|your privacy choices|we value your privacy
consent to the use|before you continue|cookies und|akzeptieren sie|accepter les cookies|çerez
"""

DOORS = """
تسجيل الدخول للمتابعة|سجل الدخول للمتابعة|يرجى تسجيل الدخول|الرجاء تسجيل الدخول|يجب تسجيل الدخول|قم بتسجيل الدخول
نسيت كلمة المرور|ليس لديك حساب|المحتوى غير متاح في بلدك|غير متوفر في منطقتك|غير متاح في منطقتك|تم حظر الوصول|تم رفض الوصول
تحقق من أنك إنسان|أثبت أنك لست روبوتا|التحقق من أنك لست روبوت|please log in|please sign in|log in to continue
sign in to continue|you must be logged in|forgot your password|create a free account|register to continue
not available in your country|not available in your region|unavailable in your location|access denied
access to this page has been denied|you have been blocked|verify you are human|verifying you are human|are you a robot
unusual traffic|checking your browser|just a moment|attention required|ray id|complete the security check|captcha
"""

SCRIPTS = """
يرجى تفعيل جافا سكريبت|الرجاء تفعيل جافا|يتطلب تفعيل جافا|تفعيل javascript|please enable javascript|enable javascript
javascript is required|javascript is disabled|requires javascript|turn on javascript|activate javascript
javascript to run this app|please wait while|page is loading|something went wrong|try again later|يرجى الانتظار
الرجاء الانتظار|جاري التحميل|جار التحميل|حدث خطأ|حاول مرة أخرى
"""

MISSING = """
الصفحة غير موجودة|الصفحة المطلوبة غير موجودة|لم يتم العثور على الصفحة|لم نتمكن من العثور|الصفحة التي تبحث عنها
الصفحة التي طلبتها|عذرا الصفحة|المقال غير موجود|الخبر غير موجود|تم حذف هذا الخبر|تم حذف المقال|تم نقل الصفحة|صفحة غير موجودة
خطأ 404|المحتوى غير موجود|هذا الرابط غير صحيح|لا توجد نتائج|page not found|404 not found|error 404|404 error
page you requested|page you are looking for|page you re looking for|page you were looking for|page does not exist
page doesn t exist|no longer available|has been removed|article not found|story not found|we couldn t find|we can t find
could not be found|cannot be found|nothing found|seite nicht gefunden|page introuvable|sayfa bulunamadı|página no encontrada
"""

# Beside a wall; by themselves they stand on any page.
AROUND_WALLS = """
لديك حساب|هل لديك حساب|هل أنت مشترك|سجل الدخول|تسجيل الدخول|اشترك الآن|اشترك معنا|أنشئ حسابا|سجل مجانا|سياسة الخصوصية
sign in|log in|subscribe now|create an account|register now|our partners|personal data|information on a device|privacy policy
cancel anytime|cancel at any time|identifiez vous|se connecter|anmelden|giriş yap
"""

LIVE = (
    "لحظة بلحظة|تغطية مباشرة|تغطية مستمرة|التغطية المباشرة|متابعة مباشرة|تحديث مباشر|تحديثات مباشرة|أول بأول|"
    "live updates|live blog|liveblog|as it happened|live coverage|minute by minute|en direct|live ticker|liveticker|"
    "canlı anlatım|en vivo|minuto a minuto"
)
GALLERY = (
    "بالصور|شاهد بالصور|ألبوم صور|معرض صور|صور اليوم|in pictures|photo gallery|photos of the|picture gallery|"
    "slideshow|en images|bildergalerie|fotogalerie|foto galeri"
)
VIDEO = "فيديو|بالفيديو|شاهد بالفيديو|video|watch|vidéo|izle"
