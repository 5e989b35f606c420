"""Concepts of the vocabulary that name an event, as plain data: kind → ids. They add to `event_words` the words that the
vocabulary knows in both languages; what may mean several things is left to the words that decide it there."""

from collections.abc import Mapping
from functools import cache

CONCEPTS = {
    "strike": "airstrike air-campaign strike-military suicide-drone",
    "attack": "terror-attack ramming-attack surprise-attack mass-shooting school-shooting acid-attack revenge-attack "
    "targeted-attack "
    "indiscriminate-attack attempted-murder stab ambush",
    "explosion": "car-bomb suicide-bombing explosive-device port-explosion chemical-plant-explosion explosive-belt",
    "clashes": "armed-clash battle sectarian-violence flee-fighting outbreak-of-war brawl",
    "shelling": "rocket-fire barrage",
    "killing": "kill murder triple-murder massacre death-toll death-toll-rises lose-lives honour-killing femicide lynch "
    "extrajudicial-killing bloodbath",
    "death": "succumb state-funeral unidentified-body",
    "assassination": "assassinate assassination-attempt targeted-killing",
    "kidnapping": "kidnap held-hostage",
    "displacement": "displacement forced-displacement mass-evacuation forced-to-flee flee-fighting refugee-influx",
    "ceasefire": "ceasefire cessation-of-hostilities humanitarian-pause permanent-ceasefire ceasefire-violation",
    "prisoner-exchange": "prisoner-exchange hostage-deal",
    "naval-incident": "piracy-sea seized-ship ship-attack",
    "talks": "talks negotiate hold-talks direct-talks indirect-talks peace-talks round-of-talks crisis-talks "
    "strategic-dialogue "
    "national-dialogue consultation",
    "meeting": "cabinet-meeting shareholders-meeting",
    "summit": "arab-summit trilateral-summit extraordinary-summit donor-conference",
    "agreement": "treaty pact memorandum-of-understanding framework-agreement initial-agreement political-agreement "
    "peace-treaty "
    "interim-agreement arms-deal trade-agreement security-pact nuclear-deal merger",
    "visit": "state-visit working-visit",
    "statement": "joint-statement final-communique",
    "protest": "protest protest-march street-protest popular-uprising sit-in hunger-strike riot prison-riot civil-disobedience",
    "labour-strike": "general-strike strike-work work-stoppage",
    "sentence": "convict acquit sentence suspended-sentence life-sentence death-penalty uphold-verdict overturn-verdict "
    "final-verdict stay-of-execution",
    "trial": "trial put-on-trial retrial indict lawsuit court-hearing testify legal-proceedings class-action war-crimes-charge "
    "corruption-charge charge-law court federal-court criminal-court",
    "arrest": "arrest mass-arrest police-custody handcuff drug-bust dismantle-cell",
    "investigation": "open-investigation preliminary-investigation judicial-inquiry parliamentary-inquiry "
    "commission-of-inquiry",
    "election": "election general-election presidential-election parliamentary-election local-election midterm-election "
    "snap-election by-election primary-election election-result election-campaign polling-station ballot-box electoral-list",
    "vote": "referendum no-confidence-vote vote-of-confidence vote-count voter-turnout",
    "resignation": "resign",
    "appointment": "appoint nominate inauguration",
    "sanctions": "sanction impose-sanctions economic-sanctions embargo arms-embargo asset-freeze travel-ban trade-embargo",
    "law": "pass-a-law enact bill-law decree-law legislation royal-decree constitutional-amendment",
    "flood": "flood flash-flood inundate",
    "earthquake": "earthquake aftershock magnitude-quake temblor tsunami",
    "fire": "wildfire arson house-fire refinery-fire market-fire nightclub-fire fire-broke-out oil-tanker-fire fire-blaze",
    "accident": "traffic-accident collide train-crash bus-crash minibus-crash lorry-crash head-on-collision pile-up "
    "air-disaster shipwreck boat-accident ferry-disaster building-collapse roof-collapse crane-collapse partial-collapse "
    "cable-car-accident lift-accident industrial-accident mine-disaster hit-and-run drown gas-leak",
    "storm": "hurricane tornado tropical-storm sandstorm snowstorm hailstone",
    "drought": "drought water-shortage famine crop-failure",
    "rescue": "search-and-rescue mountain-rescue migrant-rescue rescue pulled-alive",
    "outbreak": "epidemic cholera-outbreak food-poisoning coronavirus measles",
    "economy": "inflation inflation-rate recession unemployment unemployment-rate devaluation economic-growth "
    "gross-domestic-product economic-crisis bankruptcy exchange-rate trade-deficit trade-war stock-exchange stock-index "
    "share-stock "
    "net-profit profit financial-loss financial-results gold-price oil-price price price-rise price-fall export import "
    "tariff tax "
    "credit-rating credit-downgrade initial-public-offering trading-session bond economy",
    "rate-decision": "interest-rate rate-hike rate-cut basis-point monetary-policy",
    "budget": "budget budget-deficit budget-surplus spending-cut",
    "match": "match friendly-match football championship premier-league champions-league world-cup africa-cup-of-nations "
    "asian-cup "
    "semi-final quarter-final crowned-champion goalscorer hat-trick penalty-shootout medal "
    "gold-medal formula-one grand-slam tennis basketball la-liga serie-a bundesliga super-cup",
    "discovery": "mass-grave excavation",
    "aid": "humanitarian-aid aid-convoy airdrop food-aid relief-supplies aid-delivery aid-distribution disaster-relief "
    "fundraising donate financial-aid state-aid-package",
    "celebration": "opening-ceremony fireworks national-day coronation festival",
}


@cache
def kinds_of_concepts() -> Mapping[str, str]:
    """Concept → kind. The first of a concept that names two (flee-fighting) holds."""
    kinds: dict[str, str] = {}
    for kind, concepts in CONCEPTS.items():
        for concept in concepts.split():
            kinds.setdefault(concept, kind)
    return kinds
