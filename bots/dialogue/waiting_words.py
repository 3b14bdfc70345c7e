"""How clients ask for the waiting list in words: "avvisami se si libera prima", "let me know if one opens up"; pure."""

from __future__ import annotations

import re
from enum import Enum

from messaging.intents import fold


class Asked(Enum):
    """What the words want of the waiting list."""

    JOIN = "join"
    LEAVE = "leave"
    SHOW = "show"


LIST = re.compile(
    r"\b(?:lista d'? ?attesa|lista di attesa|liste d'? ?attente|lis\w+ (?:oczekujac\w*|rezerwow\w*)|wait(?:ing)? ?list"
    r"|warteliste|lista de espera)\b"
)
# Tell me ...
_TELL = (
    r"(?:avvis\w*|avvert\w*|(?:fat|fac|fam|far)\w* sapere|mi dica|di(?:te|m)mi|scriv\w*|chiam\w*|contatt\w*"
    r"|previen\w*|preven\w*|avert\w*|dites|faites?[ -]moi signe|appel\w*|ecri\w*|tenez[ -]moi"
    r"|da(?:j|jcie|c) (?:mi )?znac|zawiadom\w*|powiadom\w*|napis\w*|poinform\w*|odezw\w*|zadzwon\w*"
    r"|let me know|(?:tell|text|message|notify|ping|call|contact|write(?: to)?|email) me|keep me (?:posted|in mind)"
    r"|bescheid|meld\w*|informier\w*|schreib\w*|benachrichtig\w*|sag\w*|ruf\w*"
    r"|avis\w*|diga\w*|digan\w*|escrib\w*|llam\w*|contact\w*|hagan?me saber)"
)
# ... if ...
_IF = (
    r"(?:se|quando|appena|qualora|nel caso|in caso|casomai|si|quand|des que?|au cas ou|jesli|jak|jezeli|gdy\w*|kiedy"
    r"|if|when|as soon as|should|in case|whenever|wenn|falls|sobald|sollte|cuando|en cuanto|apenas|en caso)"
)
# ... something comes free.
_FREED = (
    r"(?:si (?:liber\w+|dovesse liberare|dovessero liberare)|qualcuno (?:disdic\w*|rinunci\w*|annull\w*)|disdett\w+"
    r"|(?:c'e|esce|ci fosse|avete|avesse\w*|salta fuori) (?:\w+ ){0,3}prima"
    r"|se liber\w+|(?:quelqu'un|qqn) (?:annul\w*|se desist\w*)|desistement\w*|plus tot"
    r"|(?:z|u)woln\w+ sie|zwoln\w+|zwolni\w*|ktos (?:odwola\w*|zrezygn\w*)|wczesniej\w*"
    r"|(?:frees?|opens?|comes?|opened) up|(?:becomes?|comes?|gets?|is) (?:free|available) (?:earlier|sooner)"
    r"|(?:becomes?|comes?|gets?) (?:free|available)|(?:a|any) cancell?ations?|(?:someone|somebody|anyone) cancels?"
    r"|drops? out|(?:something|anything|one) (?:earlier|sooner)|(?:earlier|sooner) (?:slot|time|appointment|date|one)"
    r"|frei (?:wird|werden|wurde)|(?:wird|werden) (?:\w+ ){0,4}frei|freiwerd\w*"
    r"|jemand (?:abs\w*|ausf\w*)|(?:abspring|ausfall|absag)\w*"
    r"|(?:etwas|was|ein\w*) (?:\w+ )?fruher\w*|fruher(?:e|er|en|es)?"
    r"|qued\w+ (?:\w+ ){0,2}(?:libre|hueco)|(?:haya|hay) (?:\w+ ){0,2}(?:hueco|cancelacion\w*)"
    r"|alguien (?:cancel\w*|anul\w*)|(?:algo|hueco|hora|una) (?:\w+ )?antes)"
)
_WISHES = (
    re.compile(rf"\b{_TELL}\b.{{0,50}}?\b{_IF}\b.{{0,50}}?\b{_FREED}"),
    re.compile(rf"\b{_IF}\b.{{0,50}}?\b{_FREED}.{{0,60}}?\b{_TELL}\b"),
)
_LEAVE = re.compile(
    r"\b(?:togli\w*|lev\w*|cancell\w*|rimuov\w*|esco|uscire|non (?:\w+ )?(?:serve|aspett\w*|interess\w*) piu"
    r"|retir\w*|enlev\w*|supprim\w*|quitt\w*|desinscri\w*|n'attends plus|sortir"
    r"|wypis\w*|wykresl\w*|usun\w*|rezygnuj\w*|skresl\w*"
    r"|off|remove|leave|no longer|drop me"
    r"|streich\w*|nehm\w*|nimm|austrag\w*|runter|von der|losch\w*|entfern\w*"
    r"|quit\w*|borr\w*|sac\w*|elimin\w*|salir|ya no)\b"
)
_AM_I = re.compile(
    r"\b(?:(?:sono|siamo|risulto) (?:ancora |gia )?(?:in|sulla|nella)|a che punto|suis[ -]je"
    r"|je suis (?:toujours |encore )?sur|czy (?:nadal |jeszcze |juz )?(?:jestem|figuruje|czekam)|am i|are we"
    r"|i'?m still|where am i|(?:bin|steh\w*) ich|steh\w* wir|estoy|sigo|estamos)\b"
)
EARLIER = re.compile(
    r"\b(?:prima|anticip\w*|plus tot|avant|avancer|wczesniej\w*|earlier|sooner|before|fruher\w*|eher|vorher|antes"
    r"|adelant\w*|mas temprano)\b"
)


def asked(text: str) -> Asked | None:
    """What a message wants of the waiting list; None when it speaks of something else."""
    plain = fold.fold(text)
    if not LIST.search(plain):
        return Asked.JOIN if any(wish.search(plain) for wish in _WISHES) else None
    if _LEAVE.search(plain):
        return Asked.LEAVE
    return Asked.SHOW if _AM_I.search(plain) else Asked.JOIN


def wants_earlier(text: str) -> bool:
    """Whether an earlier time than that of a visit is meant."""
    return EARLIER.search(fold.fold(text)) is not None
