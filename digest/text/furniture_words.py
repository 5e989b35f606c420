"""What page furniture says and is called, in the languages that a desk meets. Plain data; `furniture.py` and `body.py` use it.

Lines are compared folded and without punctuation. Wide on purpose: a phrase belongs here if no newspaper begins a paragraph
with it."""

# A short block that begins so opens what follows an article: nothing after it belongs to the text.
ENDINGS = """
مقالات ذات صلة|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|أخبار ذات علاقة|مواضيع ذات علاقة|مقالات ذات علاقة|مواد ذات صلة
قصص ذات صلة|تقارير ذات صلة|مقالات متعلقة|مواضيع متعلقة|موضوعات متعلقة|أخبار متعلقة|أخبار مرتبطة|مواضيع مرتبطة|مقالات مرتبطة
مقالات مشابهة|مواضيع مشابهة|أخبار مشابهة|مواد متعلقة|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر شيوعا|الأكثر تعليقا
الأكثر قراءه|الأكثر تفاعلا|الأكثر متابعة|الأكثر زيارة|الأكثر رواجا|الأكثر مشاركة|اترك تعليق|اترك تعليقا|اترك تعليقك|اترك رد
اترك ردا|اترك ردك|اترك لنا تعليقا|أترك تعليقا|أترك ردا|أضف تعليق|أضف تعليقا|أضف تعليقك|أضف رد|أضف ردا|أضف ردك|إضافة تعليق
إضافة رد|إرسال تعليق|إرسال التعليق|أرسل تعليقك|أرسل تعليقا|اكتب تعليقا|اكتب تعليقك|علق على الخبر|علق على الموضوع|التعليقات
تعليقات القراء|تعليقات الزوار|تعليقات فيسبوك|تعليقات الفيسبوك|التعليقات على|ليست هناك تعليقات|لا توجد تعليقات|لا يوجد تعليقات
لا تعليقات|كن أول من يعلق|ردود القراء|قد يهمك|قد يعجبك|ربما يعجبك|قد يعجبكم|قد يهمكم|ربما يهمك|يهمك أيضا|قد تهمك|اخترنا لك
اخترنا لكم|نرشح لك|ننصحك بقراءة|مقترح لك|مقالات قد تهمك|مواضيع قد تهمك|موصى به|موصى بها|المزيد من الأخبار|المزيد من أخبار
المزيد من المقالات|المزيد من مقالات|المزيد في|المزيد حول|المزيد من|مواد أخرى|أخبار أخرى|مواضيع أخرى|مقالات أخرى
مقالات أخرى للكاتب|مقالات الكاتب|أحدث الأخبار|آخر الأخبار|أهم الأخبار|أبرز الأخبار|أحدث المقالات|آخر المقالات|أحدث المواضيع
عن الكاتب|نبذة عن الكاتب|حول الكاتب|معلومات عن الكاتب|السيرة الذاتية للكاتب|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دالة
الكلمات الدالة|كلمات دلالية|الكلمات الدلالية|تاجات|هاشتاغ|التسميات|سمات|العلامات|دلالات|المقال السابق|المقال التالي
الخبر السابق|الخبر التالي|المقالة السابقة|المقالة التالية|الموضوع السابق|الموضوع التالي|التدوينة السابقة|التدوينة التالية
رسالة أحدث|رسالة أقدم|تصفح المقالات|تنقل المقالة|تصفّح المقالات|شارك المقال|شارك الخبر|شارك الموضوع|شارك هذا|شاركها|شارك عبر
شارك على|مشاركة الخبر|مشاركة المقال|انشر الخبر|انشر هذا|النشرة البريدية|القائمة البريدية|النشرة الإخبارية|اشترك في
استطلاع الرأي|استطلاع رأي|إلغاء الرد|جميع الحقوق محفوظة|تعليقات|تعليق واحد|آراء القراء|آراء الزوار|شارك بتعليقك|شارك برأيك
شاركنا برأيك|أبد رأيك|أبدي رأيك|رأيك يهمنا|ربما فاتك|قد فاتك|لا يفوتك|القصص الأكثر|الأخبار الأكثر|المقالات الأكثر
المواضيع الأكثر|الموضوعات الأكثر|الفيديوهات الأكثر|شاهد أيضا|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|نظرات|دیدگاه شما|ارسال نظر
نظر شما|دیدگاهتان را بنویسید|پربازدیدترین|برچسب ها|برچسب‌ها|متعلقہ خبریں|مزید خبریں|تبصرے|تبصرہ کریں|بابەتی پەیوەندیدار
related articles|related stories|related posts|related news|related topics|related content|related coverage|related links
related reading|related items|related videos|more from|more on this|more stories|more news|more articles|more like this
more in|more coverage|more to read|most read|most popular|most viewed|most shared|most commented|most watched|recommended
recommended for you|you may also like|you might also like|you may like|you might like|you may also be interested
you might be interested|read next|up next|what to read next|also on|also in the news|leave a reply|leave a comment
leave your comment|leave a response|post a comment|add a comment|add comment|write a comment|submit a comment|comments
no comments|reader comments|view comments|show comments|join the conversation|join the discussion|have your say|discussion
responses|about the author|about author|author bio|about the writer|share this|share on|share article|share story|share via
tags|tagged|topics|filed under|categories|keywords|sign up|subscribe|newsletter|trending|trending now|popular|popular posts
latest news|latest stories|latest posts|recent posts|recent news|editors picks|editor s picks|dont miss|don t miss|top stories
previous post|next post|previous article|next article|post navigation|previous|next|sponsored|sponsored content|promoted
promoted stories|around the web|from the web|all rights reserved|reply|cancel reply|à lire aussi|à lire également|lire aussi
sur le même sujet|articles liés|articles similaires|articles connexes|dans la même rubrique|commentaires
laisser un commentaire|vos commentaires|les plus lus|partager cet article|mots clés|abonnez vous
das könnte sie auch interessieren|mehr zum thema|ähnliche artikel|ähnliche beiträge|verwandte artikel|kommentare
schreibe einen kommentar|kommentar schreiben|kommentar verfassen|meistgelesen|auch interessant|schlagwörter|lesen sie auch
artikel teilen|weitere artikel|weitere beiträge|weitere themen|mehr zu diesem thema|notas relacionadas|vous aimerez aussi
le puede interesar|ilgili haberler|benzer haberler|yorumlar|yorum yaz|bir yorum yapın|çok okunanlar|etiketler
ilginizi çekebilir|diğer haberler|önceki haber|sonraki haber|te puede interesar|artículos relacionados|noticias relacionadas
comentarios|deja un comentario|deja una respuesta|lo más leído|etiquetas|também pode gostar|leia também|notícias relacionadas
comentários|deixe um comentário|articoli correlati|potrebbe interessarti|commenti|lascia un commento|leggi anche|i più letti
condividi|gerelateerde artikelen|lees ook|lees meer|reacties|geef een reactie|meest gelezen|deel dit|gerelateerd
relaterade artiklar|läs också|kommentarer|powiązane artykuły|komentarze|czytaj także|zobacz także
"""

# A block that begins so points to another article or film, also between two paragraphs.
POINTERS = """
اقرأ أيضا|إقرأ أيضا|اقرأ ايضا|اقرا ايضا|أقرأ أيضا|اقرأي أيضا|اقرأ ي أيضا|اقرؤوا أيضا|اقرأوا أيضا|اقرأ كذلك|اقرأ المزيد
إقرأ المزيد|اقرا المزيد|اقرأ عن|اقرأ التفاصيل|اقرأ الخبر|اقرأ المقال|اقرأ من|اقرأ على|اقرأ في|طالع أيضا|طالع ايضا|طالع المزيد
طالعوا|طالع|انظر أيضا|أنظر أيضا|انظر المزيد|شاهد أيضا|شاهد ايضا|شاهد المزيد|شاهد الفيديو|شاهد بالفيديو|شاهدوا|شاهد|استمع إلى
استمع أيضا|تابع أيضا|تابع المزيد|تابع القراءة|للمزيد|للمزيد من|لمزيد من|لقراءة المزيد|لقراءة الخبر|لمشاهدة|لمتابعة المزيد
المزيد|موضوع ذو صلة|خبر ذو صلة|مقال ذو صلة|ذات صلة|ذو صلة|مواضيع ذات صلة|أخبار ذات صلة|تقرير ذو صلة|في السياق ذاته اقرأ
قد يهمك|يمكنك قراءة|موضوعات قد تعجبك|مواضيع قد تعجبك|مقالات قد تعجبك|أخبار قد تهمك|أخبار قد تعجبك|لا تفوت|لا يفوتك|نرشح لك
اخترنا لك|بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مزید پڑھیں|یہ بھی پڑھیں|زیاتر بخوێنەرەوە|read also|also read|read more
read our|read the full|see also|see more|related|related story|related article|more on this|more|watch|watch also|watch now
listen|listen to|don t miss|dont miss|must read|recommended|click here|continue reading|keep reading|lire aussi|à lire aussi
à lire|lire également|voir aussi|lesen sie auch|mehr zum thema|lesen sie|ayrıca okuyun|bunu da okuyun|haberin devamı
leer también|lee también|lea también|ver también|leia também|leia mais|veja também|leggi anche|leggi|guarda anche|lees ook
lees verder|czytaj także|läs också|läs mer
"""

# A block that begins so speaks to the reader as a user of the site.
NOTICES = """
تابعونا على|تابعنا على|تابعونا عبر|تابعنا عبر|تابعوا|انضم إلى قناتنا|انضموا إلى|انضم إلينا|اشترك في|اشترك الآن|اشتركوا في
اشترك معنا|اشترك لتصلك|حمل تطبيق|حملوا تطبيق|حمّل التطبيق|نزل تطبيق|لتحميل تطبيق|للاشتراك في|للاشتراك|سجل الآن|سجل بريدك
أدخل بريدك|ادخل بريدك|أدخل عنوان بريدك|لن يتم نشر عنوان بريدك|لن ينشر بريدك|لن يتم نشر بريدك|لن يتم نشر البريد
عنوان بريدك الإلكتروني|الحقول الإلزامية|الحقول المطلوبة|احفظ اسمي|هذا الموقع يستخدم|يستخدم هذا الموقع|نستخدم ملفات
يستخدم موقعنا|باستمرارك في|بمتابعتك|بالنقر على|بالضغط على|بمجرد النقر|زر الذهاب إلى الأعلى|العودة إلى الأعلى|العودة للأعلى
إلى الأعلى|اذهب إلى الأعلى|حقوق النشر|حقوق الطبع|جميع الحقوق|كل الحقوق|كافة الحقوق|الحقوق محفوظة|سياسة الخصوصية|شروط الاستخدام
اتصل بنا|من نحن|أرسل إلى صديق|أرسل لصديق|نسخة للطباعة|طباعة|حجم الخط|نسخ الرابط|تم نسخ الرابط|عدد القراءات|عدد المشاهدات
عدد الزوار|مشاهدات|وقت القراءة|مدة القراءة|زمن القراءة|آخر تحديث|تاريخ النشر|نشر في|نُشر في|تم النشر|تم التحديث|متصفحك لا يدعم
تعذر تشغيل|جاري التحميل|جار التحميل|شارك برأيك|شاركنا رأيك|شارك|مساحة إعلانية|مادة إعلانية|إعلان|الإعلانات|إعلانات
رد على التعليق|حذف الرد|أبلغ عن|الإبلاغ عن|المشاركات والتعليقات|الآراء الواردة|التعليقات المنشورة|الآراء المنشورة|تنويه
إخلاء مسؤولية|مرسلة بواسطة|أرسل بواسطة|تخطي إلى|انتقل إلى المحتوى|تفعيل الإشعارات|أوافق|موافق|قبول الكل|تسجيل الدخول
إنشاء حساب|تابعونا|تابعنا|مشترك بالفعل|هل أنت مشترك|دیدگاه خود|ما را دنبال کنید|کپی لینک|ہمیں فالو کریں|follow us|follow bbc
follow our|follow the|like us on|find us on|join us on|join our|sign up for|sign up to|sign in|log in|login|register
create an account|subscribe to|subscribe now|already a subscriber|get the latest|get our|download our|download the app
install our|enter your email|your email address will not|required fields are|save my name|this site uses|we use cookies
this website uses|by continuing|by clicking|by signing up|by subscribing|back to top|scroll to top|skip to|copyright
all rights reserved|privacy policy|terms of use|terms of service|contact us|about us|send to a friend|email this|print this
print|font size|copy link|link copied|share|tweet|pin it|whatsapp|facebook|twitter|min read|minutes read|reading time|views
published on|posted on|posted by|posted in|last updated|last modified|updated|loading|your browser does not|please enable
advertisement|advertising|ad|sponsored by|report this|reply to|view all|see all|show more|load more|click to|tap to
support our|donate|support us|become a member|have a story|got a tip|if you have been affected|accept all|manage cookies
cookie settings|suivez nous|abonnez vous|inscrivez vous|partager|tous droits réservés|folgen sie uns|newsletter
jetzt abonnieren|teilen|alle rechte vorbehalten|bizi takip edin|abone ol|paylaş|tüm hakları saklıdır|síguenos|suscríbete
compartir|todos los derechos|siga nos|compartilhar|seguici|iscriviti|volg ons|abonneer
"""

# Said nowhere but in furniture, wherever it stands in a block.
LEGAL = """
جميع الحقوق محفوظة|كل الحقوق محفوظة|كافة الحقوق محفوظة|حقوق النشر محفوظة|حقوق الطبع محفوظة|لن يتم نشر عنوان بريدك الإلكتروني
الحقول الإلزامية مشار إليها|ملفات تعريف الارتباط لتحسين|ولا تعبر بالضرورة عن رأي|لا تعبر بالضرورة عن رأي
لا يعبر بالضرورة عن رأي|عن رأي أصحابها|عن آراء أصحابها|في نشرتنا البريدية|في النشرة البريدية
على شروط الاستخدام وسياسة الخصوصية|لا يجوز إعادة نشر|يمنع إعادة نشر|إعادة نشر أي مادة|إعادة بثها أو توزيعها
في هذا المتصفح لاستخدامها|all rights reserved|your email address will not be published|required fields are marked
this site uses akismet|do not necessarily reflect|does not necessarily reflect|may not be published broadcast rewritten
subscribe to our newsletter|sign up for our|we use cookies to|uses cookies to|to our use of cookies|our privacy policy
our terms of|please enable javascript|javascript is disabled
"""

# The words of class and id names. `SIDE` may hold more text than the article itself; `FRAME` never holds much.
SIDE_NAMES = frozenset(
    "comment comments commentlist commentarea respond disqus fbcomments livefyre related relatedposts relatednews "
    "relatedarticles recommended recommendation recommendations recommend recirculation mostread mostviewed popular "
    "trending teaser teasers sidebar readalso alsoread seealso morenews morestories outbrain taboola zergnet "
    "nextarticle upnext yarpp similar".split()
)
FRAME_NAMES = frozenset(
    "share sharing sharedaddy shares sharebar sharer addtoany addthis social socials socialmedia newsletter "
    "newsletters subscribe subscription signup breadcrumb breadcrumbs tagcloud taglist tags ticker marquee "
    "newsticker promo promotion promos advert adverts advertisement adsbygoogle adsense adslot sponsor sponsored "
    "banner banners cookie cookies consent gdpr popup modal lightbox overlay bio authorbox pagination pager pagenav "
    "paging navigation nav navbar menu submenu topbar footer masthead copyright legal disclaimer poll rating ratings "
    "toolbar caption captions figcaption credit credits byline timestamp postmeta entrymeta login register search "
    "skip tooltip backtotop readmore embedly vcard noprint".split()
)
FRAME_PAIRS = frozenset(
    "about-author author-box author-info author-bio author-card author-details author-description post-author "
    "post-meta entry-meta article-meta story-meta single-meta news-meta post-tags entry-tags article-tags post-info "
    "article-info post-footer entry-footer entry-utility article-footer go-top to-top back-top scroll-top next-post "
    "prev-next post-nav nav-links read-more read-also also-read most-read most-viewed most-popular top-stories "
    "latest-news latest-posts recent-posts more-news more-stories more-on follow-us whatsapp-channel site-header "
    "site-footer page-header page-footer img-desc image-desc img-caption image-caption photo-caption media-caption "
    "image-credit photo-credit media-title widget-area cat-links byline-wrap video-js vjs-text".split()
)
# Whole classes of elements that show a post of some network.
EMBEDDED_NAMES = frozenset(
    "twitter-tweet twitter-video tweet tweets instagram-media tiktok-embed fb-post fb-video telegram-post bluesky-embed "
    "text-post-media threads-embed mastodon-embed reddit-embed-bq reddit-card is-provider-twitter is-provider-facebook "
    "is-provider-instagram is-provider-youtube is-provider-tiktok is-provider-telegram".split()
)
