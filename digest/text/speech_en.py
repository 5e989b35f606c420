"""The English of reporting what others said, as plain data: verbs, the words around a name, and what is not speech."""

# Base, past (and participle): the third person and the -ing form are regular, or follow after a slash.
SAYING = """
say said|tell told|add added|ask asked|write wrote|tweet tweeted|post posted|announce announced|argue argued
|claim claimed|warn warned|insist insisted|explain explained|note noted|state stated|acknowledge acknowledged
|admit admitted|assert asserted|declare declared|reply replied|respond responded|suggest suggested|stress stressed
|confirm confirmed|deny denied|recall recalled|remark remarked|continue continued|conclude concluded|predict predicted
|maintain maintained|testify testified|report reported|believe believed|think thought|caution cautioned
|reiterate reiterated|emphasize emphasized|emphasise emphasised|allege alleged|concede conceded|observe observed
|comment commented|lament lamented|boast boasted|mock mocked|hint hinted|reveal revealed|estimate estimated
|indicate indicated|shout shouted|yell yelled|scream screamed|counter countered|joke joked|quip quipped
|complain complained|contend contended|vow vowed|pledge pledged|promise promised|threaten threatened|urge urged
|demand demanded|wonder wondered|agree agreed|disclose disclosed|echo echoed|exclaim exclaimed|mutter muttered
|whisper whispered|cry cried|chant chanted|speculate speculated|imply implied|assure assured|advise advised
|inform informed|notify notified|recount recounted|retort retorted|rejoin rejoined|protest protested|swear swore
|point pointed|repeat repeated|clarify clarified|elaborate elaborated|opine opined|quote quoted|cite cited
|proclaim proclaimed|interject interjected|answer answered|worry worried|hope hoped|fear feared|expect expected
|feel felt|find found|tease teased|plead pleaded|implore implored|forecast forecast|signal signalled
|underline underlined|underscore underscored|highlight highlighted|rule ruled|decree decreed|muse mused|sigh sighed
|laugh laughed|gush gushed|rave raved|fume fumed|rant ranted|confess confessed|attest attested|affirm affirmed
|reaffirm reaffirmed|reassure reassured|caption captioned|grumble grumbled|groan groaned|snap snapped|murmur murmured
|mumble mumbled|marvel marvelled|venture ventured|enthuse enthused|chuckle chuckled|deadpan deadpanned|reckon reckoned
|grouse groused|tell/telling told|brag bragged
"""
# Judge, name or treat someone or something: they report the quoted words they govern, never a clause.
JUDGING = """
call called|describe described|dub dubbed|label labelled|label labeled|brand branded|term termed|praise praised
|hail hailed|thank thanked|accuse accused|criticize criticized|criticise criticised|blast blasted|slam slammed
|condemn condemned|denounce denounced|dismiss dismissed|reject rejected|decry decried|blame blamed|welcome welcomed
|applaud applauded|congratulate congratulated|refer referred|characterize characterized|characterise characterised
|portray portrayed|compare compared|liken likened|deride derided|ridicule ridiculed|laud lauded|commend commended
|defend defended|attack attacked|rebuke rebuked|express expressed|voice voiced|raise raised|seek sought|want wanted
|need needed|consider considered|regard regarded|view viewed|see saw|nickname nicknamed|mention mentioned
|invoke invoked|lambaste lambasted|chide chided|scold scolded|tout touted|bemoan bemoaned
"""
# Too common as other words: they report only with quoted words, or a clause, close by.
CLOSE = """
respond point find feel see want need raise rule view consider regard signal report reports expect hope fear worry believe
think continue agree answer post estimate forecast seek express voice mention attack defend cite quote highlight hint
indicate cry laugh sigh label welcome reject blame demand observe comment note
"""
# Take whoever is told as their object.
TELLING = "tell inform assure ask notify urge advise"
AUXILIARIES = """
has have had is was were are be been being will would can could may might must shall should do does did also instead
later then once again still already just even never not
"""
ADVERBS = """
also instead later then once again still already just even reportedly repeatedly recently previously further often
famously quickly publicly privately openly flatly simply sharply bluntly angrily proudly quietly allegedly apparently
initially subsequently separately additionally specifically earlier yesterday today tonight meanwhile however too both
all themselves himself herself itself
"""
NEGATIONS = """
not never no neither nor didn't don't doesn't won't wouldn't couldn't can't cannot hasn't haven't hadn't refuse
refused declined decline to
"""
PRONOUNS = {"he": "m", "she": "f", "they": "", "it": "n", "him": "m", "her": "f", "them": ""}
FIRST_PERSON = "i we you"
RELATIVES = "who which that whom"
# A clause begins after these.
BOUNDARIES = """
and but or so yet while as because when whenever after before until since if though although whereas where who which
that than whether unless once then familiar distributed released published issued obtained compiled commissioned
"""
# Begin a clause of circumstance where they begin a sentence: no subject of it.
CIRCUMSTANCES = "asked pressed questioned speaking writing responding commenting ask out having being given"
PREPOSITIONS = """
with without despite of in on at by for from to into onto over under about after before between among through during
against within toward towards upon per via as than since until amid across behind beyond near outside inside around
along following regarding including citing
"""
# Stop a subject that stands before its verb, but not one that stands after it.
DETERMINERS = """
the a an this that these those his her its their our my your some many several most all both no every each one two
three four five six dozens hundreds thousands another other
"""
MONTHS_AND_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february september october november december today
yesterday tomorrow tonight last next year years month months week weeks ago earlier morning afternoon evening night
"""
# Taken off a name.
TITLES = """
mr mrs ms miss mx dr sir dame lord lady rev reverend fr father sister brother prof professor president vice deputy
prime minister secretary senator sen sens senators rep reps representative congressman congresswoman gov governor
mayor judge justice chancellor king queen prince princess pope cardinal archbishop bishop imam sheikh sheik ayatollah
emir sultan general gen colonel col lt lieutenant major maj captain capt sgt sergeant cpl corporal admiral adm
commander cmdr brigadier marshal chief executive ceo cfo coo chairman chairwoman chairperson chair director manager
coach trainer head leader spokesman spokeswoman spokesperson ambassador envoy commissioner inspector superintendent
detective officer attorney prosecutor lawyer counsel advocate analyst economist expert researcher scientist author
writer journalist reporter correspondent editor presenter host actor actress singer rapper striker midfielder defender
goalkeeper forward skipper champion founder owner boss partner resident witness activist campaigner councillor mp mep
msp am former ex then acting interim late outgoing incoming senior foreign interior defence defense finance health
education transport trade energy home treasury state labour labor environment agriculture culture press media
political military police fire county city town district national federal republican democrat democratic conservative
liberal us u.s uk u.k eu un american british french german russian chinese iranian israeli palestinian saudi egyptian
syrian iraqi lebanese turkish italian spanish irish scottish welsh english australian canadian indian pakistani
japanese korean european african mexican brazilian ukrainian polish dutch swedish norwegian danish swiss austrian
greek qatari emirati kuwaiti jordanian yemeni libyan tunisian algerian moroccan sudanese special assistant associate
managing regional public opposition party union shadow first second opening majority minority speaker house senate
parliament cabinet security counter adviser advisor aide fellow sheriff undersheriff coroner constable magistrate rabbi
pastor mufti patriarch premier comptroller treasurer principal dean nurse pilot
"""
# Of the words taken off a name, those that make what follows a person's; "Foreign", "House" and "British" do not.
PEOPLE_TITLES = """
mr mrs ms miss dr sir dame lord lady rev reverend prof professor president minister secretary senator sen rep representative
congressman congresswoman gov governor mayor judge justice chancellor king queen prince princess pope cardinal archbishop
bishop imam sheikh ayatollah emir sultan general gen colonel col lieutenant lt major maj captain capt sergeant sgt admiral adm
commander brigadier marshal chairman chairwoman spokesman spokeswoman spokesperson ambassador envoy commissioner inspector
detective prosecutor lawyer analyst economist director leader chief
"""
HONORIFIC_GENDERS = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "dame": "f",
    "king": "m",
    "queen": "f",
    "prince": "m",
    "princess": "f",
}
FEMININE_NAMES = """
mary anna anne ann elizabeth liz sarah sara jane emma emily olivia sophia sophie isabella charlotte amelia mia julia
julie laura linda barbara patricia jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna
carol ruth sharon michelle amanda melissa deborah stephanie rebecca rachel kathleen catherine katherine kate christine
christina angela theresa hillary nikki kamala ursula jacinda nicola priti claire clare alice lucy victoria diana grace
hannah amy jessica ashley samantha heather nicole megan meghan lauren kelly kim kimberly tina tracy tara tiffany
vanessa natalie natasha olga irina svetlana elena marina ivanka melania fatima aisha layla leila huda mona rana salma
nora noura amal hanan rania dina dalia yasmin zainab maryam mariam nadia samira sana hind latifa reem lina lana eva
eve ella irene isabel ingrid greta martha molly nell olena joanna judith judy pamela paula pauline penny phyllis
priscilla robin rosa rose roxanne ruby sally sheila shirley sonia stella sylvia tamara valerie vera veronica virginia
wendy yvonne zoe gloria patty
"""
MASCULINE_NAMES = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
tyler aaron jose adam henry nathan douglas peter zachary kyle walter ethan jeremy harold keith christian roger noah
gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan
alan juan wayne roy ralph randy eugene vincent russell elijah louis philip bobby johnny bradley boris vladimir barack
mike mitch lindsey jeff bernie pep luke tom evo greg marvin dieter graham simon neil nigel ian ali ahmed mohammed
muhammad mohamed omar hassan hussein samer nizar wael fouad jalal elias tariq basel karim youssef ivan marco abdullah
khalid faisal salman bashar walid sami rami nabil emmanuel olaf angus recep ehud yair naftali volodymyr narendra imran
shinzo
"""
# What follows these in marks is a name or a title.
NAMERS = """
book film movie show series song album single novel memoir play programme program drama documentary podcast magazine
newspaper website app game video campaign operation project motto slogan banner hashtag headline title titled entitled
called named nicknamed known dubbed surname nickname codenamed brand label author creator hosts host exhibition
festival award prize ship vessel boat yacht storm hurricane word words phrase term
"""
ACCORDING = ("according", "as cited by", "as quoted by", "as reported by", "in the words of")

# Names that speak as bodies or places, never as he or she.
PLACES = """
afghanistan algeria argentina australia austria bahrain belgium bolivia brazil britain canada chile china colombia
congo cuba cyprus denmark egypt england ethiopia europe finland france germany greece haiti hungary india indonesia
iran iraq ireland israel italy japan jordan kenya kuwait lebanon libya malaysia mexico morocco netherlands nigeria
norway oman pakistan palestine panama peru philippines poland portugal qatar romania russia scotland serbia singapore
somalia spain sudan sweden switzerland syria taiwan thailand tunisia turkey uganda ukraine venezuela vietnam wales
yemen zimbabwe america africa asia washington london paris berlin rome madrid moscow beijing tokyo seoul pyongyang
delhi kabul kyiv kiev athens brussels geneva vienna cairo beirut damascus baghdad jerusalem gaza riyadh jeddah mecca
doha manama muscat amman ankara istanbul tehran kremlin pentagon vatican westminster brexit us uk eu un nato
"""
BODY_WORDS = """
party university college council house war street united club city town county commission committee agency office
department ministry court bank company corp inc ltd group union association federation league cup times post news
press international national world state states nations parliament congress senate airlines army navy force forces
police service trust fund radio television tv bbc cnn church school hospital museum institute centre center foundation
board games olympics stadium market
"""
# Bodies that are told apart by whose they are: Gaza's Health Ministry.
BODIES_OF_OTHERS = "ministry department office army navy police parliament court council agency government bank"
# People who speak as a group, after the name of what they belong to: "Palmer officials".
GROUPS = """
officials official residents authorities sources source police prosecutors lawmakers researchers scientists doctors
leaders troops soldiers forces activists campaigners spokesman spokeswoman spokesperson spokespeople diplomats ministers
executives lawyers investigators firefighters officers workers students reporters media
"""
PLACE_BEGINNINGS = "north south east west new san los las mount lake fort port hong saudi great united el sri"
# A reported clause may follow these without "that".
WITHOUT_THAT = """
say think believe claim insist add argue suggest note reckon admit concede confirm predict maintain reveal
"""
# Titles that are bodies: "the military said" is nobody's title.
BODY_TITLES = """
military police government union press party public opposition town city county federal national state parliament
house senate cabinet treasury security media army home district trade majority minority administration
"""
# Things that "say" something without being anyone.
DOCUMENTS = """
report reports study studies statement survey poll document documents letter notice filing lawsuit indictment memo
review data figures article newspaper magazine website agency network station channel text book law bill ruling
resolution
"""
# A name with one of these is an outlet or an agency.
OUTLET_WORDS = """
reuters afp ap upi bloomberg xinhua tass interfax anadolu bbc cnn nbc abc cbs msnbc fox sky itv pbs npr rt al-jazeera
jazeera news times post herald guardian telegraph independent tribune gazette observer journal mirror mail express sun
star standard chronicle examiner dispatch economist newsweek radio television tv channel newspaper magazine agency
website podcast press politico axios
"""
