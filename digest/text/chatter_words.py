"""What engines say about themselves and their task instead of doing it, as plain data, folded, in both languages."""

from digest.text.folding import fold

# Anywhere in an output, where the source does not say the same.
SAID = tuple(
    fold(phrase)
    for phrase in (
        "as an ai|as a language model|i'm an ai|i am an ai|language model developed|i cannot assist|i can't assist|"
        "i cannot help with|"
        "i can't help with|i cannot translate|i can't translate|i'm sorry, but i|i am sorry, but i|happy to help|"
        "feel free to ask|"
        "let me know if you|here is the translation|here's the translation|here is a translation|here's a translation|"
        "here is your translation|here is the translated|here is the arabic|here is the english|the translation is:|"
        "translated text:|translated into arabic|translated into english|the provided text|the text you provided|"
        "the given text|"
        "hope this helps|<think|</think|im_start|im_end|[inst]|<<sys|### response|### instruction|system prompt|as requested,|"
        "here is a summary|here's a summary|here is the summary|in summary, the article|the article you|"
        "نموذج لغوي|نموذج لغة|ذكاء اصطناعي، لا|كذكاء اصطناعي|بصفتي نموذج|بصفتي ذكاء|لا أستطيع مساعدتك|"
        "لا يمكنني مساعدتك|لا يمكنني ترجمة|"
        "لا أستطيع ترجمة|يسعدني مساعدتك|يسعدني أن أساعد|إليك الترجمة|إليك ترجمة|فيما يلي الترجمة|فيما يلي ترجمة|هذه هي الترجمة|"
        "ها هي الترجمة|هذه ترجمة|ترجمة النص|النص المترجم|الترجمة هي|النص المقدم|النص الذي قدمته|آمل أن يكون هذا مفيد|"
        "إليك ملخص|فيما يلي ملخص|"
        "إليك النص"
    ).split("|")
    if phrase
)
# At its beginning.
BEGUN = tuple(
    fold(phrase)
    for phrase in (
        "sure,|sure!|sure.|sure:|certainly!|certainly,|of course!|of course,|absolutely!|okay,|ok,|translation:|translation -|"
        "arabic:|english:|arabic translation|english translation|output:|answer:|response:|summary:|assistant:|note:|"
        "here is|here's|"
        "الترجمة:|ترجمة:|بالعربية:|بالإنجليزية:|الإجابة:|الجواب:|الملخص:|ملخص:|ملاحظة:|بالتأكيد!|بالتأكيد،|بالطبع!|بالطبع،|حسنا،|طبعا،|"
        "بكل سرور|تفضل"
    ).split("|")
)
# The source may begin so itself: any of these lets the output begin as above.
ALSO_BEGUN = tuple(
    fold(phrase)
    for phrase in (
        "sure|certainly|of course|absolutely|ok|translation|output|answer|response|summary|note|here|assistant|arabic|english|"
        "بالتأكيد|بالطبع|طبعا|حسنا|ملاحظة|ملخص|الملخص|الجواب|الإجابة|الترجمة|ترجمة|تفضل|بكل سرور|إليكم|إليك|هنا|ها|"
        "هذا|هذه|فيما يلي|هؤلاء"
    ).split("|")
)
