"""Forms of English verbs, nouns and adjectives that no rule makes, as plain data."""

_VERBS = """
arise arose arisen|awake awoke awoken|be am is are was were been being|bear bore borne born|beat beaten|become became
begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|broadcast broadcasted|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came
cost|creep crept|cut|deal dealt|dig dug|do does did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground|grow grew grown
hang hung|have has had having|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain lying|light lit|lose lost|make made|mean meant
meet met|mistake mistook mistaken|mislead misled|outdo outdid outdone|overcome overcame|override overrode overridden
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proven|put|quit|read
rebuild rebuilt|repay repaid|rewrite rewrote rewritten|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn
say said|see saw seen|seek sought|sell sold|send sent|set|sew sewn|shake shook shaken|shed|shine shone|shoot shot|show shown
shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|smell smelt
speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split|spoil spoilt|spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|thrust|tread trod trodden|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung
write wrote written|die dying|tie tying|die dies|panic panicked panicking|traffic trafficked trafficking|picnic picnicked
mimic mimicked|lobby lobbied|ski skied|bus buses bussed
"""
_NOUNS = """
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|louse lice|wife wives
life lives|knife knives|half halves|leaf leaves|loaf loaves|thief thieves|wolf wolves|shelf shelves|self selves|calf calves
scarf scarves|crisis crises|analysis analyses|basis bases|thesis theses|diagnosis diagnoses|hypothesis hypotheses
oasis oases|emphasis emphases|parenthesis parentheses|criterion criteria|phenomenon phenomena|bacterium bacteria
medium media|datum data|referendum referenda|memorandum memoranda|stadium stadia|curriculum curricula|stimulus stimuli
nucleus nuclei|fungus fungi|alumnus alumni|cactus cacti|radius radii|index indices|appendix appendices|vertex vertices
formula formulae|larva larvae|virus viruses|campus campuses|census censuses|bonus bonuses|focus focuses
consensus consensuses|corpus corpora|genus genera|policeman policemen|policewoman policewomen|fireman firemen|gunman gunmen
spokesman spokesmen|spokeswoman spokeswomen|chairman chairmen|businessman businessmen|businesswoman businesswomen
congressman congressmen|fisherman fishermen|countryman countrymen|serviceman servicemen|militiaman militiamen|lawman lawmen
hitman hitmen|salesman salesmen|workman workmen|cameraman cameramen|ombudsman ombudsmen|grandchild grandchildren
passer-by passers-by|bus buses|gas gases|lens lenses|status statuses|surplus surpluses|circus circuses|apparatus apparatuses
axis axes|hoof hooves|dwarf dwarves|statesman statesmen|clergyman clergymen|sportsman sportsmen|midwife midwives
housewife housewives|layman laymen
"""
_ADJECTIVES = """
good better best|bad worse worst|far farther farthest further furthest|little less least|much more most|old elder eldest
true truly|whole wholly|due duly|full fully|public publicly|single singly|gentle gently
"""


def _forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for entry in "|".join("|".join(table.splitlines()) for table in (_VERBS, _NOUNS, _ADJECTIVES)).split("|"):
        base, *rest = entry.split() or ("",)
        for form in rest:
            if base not in forms.get(form, ()):
                forms[form] = (*forms.get(form, ()), base)
    return forms


IRREGULAR = _forms()  # form → the words it may be a form of
