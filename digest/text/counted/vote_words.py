"""Words that make two bare numbers those of a vote, as plain data; `digest.text.counted.votes` reads them."""

# Of a vote as such.
VOTING = {
    "en": "vote votes voted voting ballot ballots abstained abstaining abstentions",
    "ar": "صوت صوتت صوتوا يصوت تصوت تصويت أصوات صوتا أغلبية بأكثرية اقتراع",
}
# What an assembly does, and with what; one by itself may be said of anybody.
DECIDED = {
    "en": "passed passes approved approves adopted adopts rejected rejects defeated failed fails carried ratified backed "
    "cleared confirmed ruled upheld advanced",
    "ar": "أقر أقرت أقره أقرها أجاز أجازت صادق صادقت وافق وافقت اعتمد اعتمدت رفض رفضت إقرار مصادقة موافقة اعتماد",
}
DECIDING = {
    "en": "bill bills resolution resolutions motion amendment measure law legislation treaty budget parliament senate house "
    "lawmakers legislature council assembly knesset congress court justices mps panel committee nomination nominee reform",
    "ar": "قانون مشروع قرار اقتراح تعديل موازنة معاهدة برلمان مجلس نواب شيوخ كنيست كونغرس لجنة محكمة جمعية نائب",
}
SPORT = {
    "en": "win wins won victory beat beats draw drew goal goals scored score scores match game games final season league cup "
    "coach striker halftime lead leads team teams club",
    "ar": "فاز فازت فوز تعادل هدف أهداف مباراة نهائي دوري كأس فريق منتخب مدرب شوط نادي ملعب",
}

# Between the numbers of two sides.
AGAINST = {"en": "against versus", "ar": "مقابل ضد"}
TO = {"en": "to", "ar": "إلى"}

# Right behind a number or what it counts: on which side.
SIDES_BEHIND = {
    "en": "against|opposed|in favour|in favor|in support|voted in|voted for|voted against|voted to|voting for|voting against|"
    "voting in",
    "ar": "لصالح|لصالحه|لصالحها|ضد|ضده|ضدها|بنعم|صوتوا|معارضين|مؤيدين",
}
SIDES_BEFORE = {"en": "", "ar": "عارضه عارضها عارض أيده أيدها أيد رفضه رفضها ضده ضدها لصالحه لصالحها معارضة تأييد"}
ABSTAINED_BEHIND = {"en": "abstained abstaining", "ar": "امتنعوا"}
ABSTAINED_BEFORE = {"en": "", "ar": "امتنع امتنعت امتناع"}
