"""placeholder"""
import html
import re
import sys
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

import nh3

from bench._feed_expectations import Expectation, Sample, samples
from digest.gather.feeds import Feed, parse
from digest.records import Entry, Source
from digest.text.clean import plain

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SOURCE = Source("sample", {"en": "Sample"}, "en", "LB", ())


def visible(markup: str) -> str:
    text = nh3.clean(markup, tags=set(), attributes={}, clean_content_tags={"script", "style"})
    return " ".join(html.unescape(html.unescape(text)).split())


def met(e: Expectation, feed: Feed) -> bool:
    if e.entry is None:
        if e.field == "problem": return bool(feed.problems)
        if e.field == "entries": return e.value == len(feed.entries)
        return visible(e.value) == visible(feed.title)
    if e.entry >= len(feed.entries): return False
    x = feed.entries[e.entry]
    if e.field == "date":
        if x.published is None: return False
        if isinstance(e.value, str):
            return datetime.fromisoformat(e.value) == x.published
        v = (*e.value, 0, 0, 0, 0)[:6]
        return x.published.timetuple()[:6] == v
    if e.field == "text": return visible(e.value) in (visible(x.summary), visible(x.content))
    if e.field == "title": return visible(plain(e.value)) == visible(x.title)
    return {"link": x.url, "guid": x.guid}[e.field] == e.value.strip()

if __name__ == "__main__":
    t=time.time(); c=defaultdict(Counter); out=defaultdict(list)
    for s in samples(Path(sys.argv[1])/"feeds"):
        f = parse(s.body, s.content_type, s.url, SOURCE, NOW)
        c[s.project]["files"]+=1; c[s.project]["entries"]+=len(f.entries); c[s.project]["expected"]+=len(s.expected)
        for e in s.expected:
            if met(e,f): c[s.project]["met"]+=1
            else: out[s.project].append((s.name,e,[x.message for x in f.problems], f.entries[e.entry] if e.entry is not None and e.entry<len(f.entries) else len(f.entries)))
    print(time.time()-t)
    for p in c: print(p,dict(c[p]))
    for p in out:
        seen=Counter()
        for n,e,pr,x in out[p]:
            seen[n]+=1
            if seen[n]>2: continue
            k = x if isinstance(x,int) else {"link":x.url,"guid":x.guid,"title":x.title,"date":x.published}.get(e.field) or (visible(x.summary)[:100],visible(x.content)[:100])
            print(p[:10],n[-60:],e.entry,e.field,repr(e.value)[:120],'| GOT',repr(k)[:200],pr[:2])
