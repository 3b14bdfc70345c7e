"""Polish: the phrases that show what a client wants."""

CUES = {
    "book": """
        !chc... (się )?(umówić|zapisać|zarezerwować|przyjść|wizytę|termin), !chciał... (bym |abym )?(się
        )?(umówić|zapisać|zarezerwować|przyjść|wizytę|termin|na), !chciał... *
        (umówić|zapisać|zarezerwować|przyjść|wizytę|termin), !chcę *
        (umówić|zapisać|zarezerwować|przyjść|wizytę|termin), !mogę (się
        )?(umówić|zapisać|przyjść|wpaść|zarezerwować), !mogł... (bym )?(się )?(umówić|zapisać|przyjść|wpaść),
        !można (się )?(umówić|zapisać|przyjść), !czy można (się )?(umówić|zapisać|przyjść), !potrzebuję
        (wizyty|terminu|umówić|zapisać|pilnie|się|na), !potrzebny (mi )?termin, !proszę (o|mnie)
        (wizytę|termin|zapisanie|umówienie|rezerwację|zapisać|umówić), umów..., umow..., zapis..., zarezerw...,
        rezerw..., nowa wizyta, nową wizytę, kolejna wizyta, kolejną wizytę, ?termin na, ?wizyta na, ?wizytę na,
        ?wizyte na, ?wizytę w, ?wizyte w, wpisz..., daj mi, dajcie mi, poproszę, poprosze, jest (coś |jakiś
        |jakieś )?(wolne|wolny|miejsce|termin), macie (coś|miejsce|wolne|wolny|termin|jakiś) *, mają państwo
        (coś|miejsce|wolne|wolny|termin|jakiś) *, jest miejsce, znajdzie się, da się wcisnąć, wcisnąć,
        strzyżenie na, masaż na, wpaść (w|jutro|dziś|na), przyjść (w|jutro|dziś|na|o), biorę termin, coś
        wolnego, jest coś, czy jest coś wolnego, da rade (w|na|jutro|dzis|o), da radę (w|na|jutro|dziś|o),
        (potrzebuję|potrzebuje|szukam|chcę|chce|chciał...) (czegoś|coś|jakiegoś|jakiś|terminu|wizyty) *,
        (najbliższy|pierwszy|następny|jakiś|najblizszy) (wolny |możliwy |dostępny )?termin...,
        (chciał|potrzebuj|chc)... (do|u) *, jest
        (jakieś|jakies|jakaś|coś|cos|może|miejsce|termin|szansa|opcja|okienko) *, (macie|mają|jest|znajdzie się)
        (okienko|lukę|luke|dziurę|chwilę), +zapisać, +umówić, +zarezerwować, proszę (mnie
        )?(wpisać|wcisnąć|dopisać|zapisać), (przyjmie|przyjmą|przyjmiecie) mnie, wizyt... (na|w|u|do) *,
        (zmieści|zmieścicie) mnie, mogę (w|na|jutro|dziś|dzisiaj|o) *, (chciał|chc)... (przyjść|wpaść|umówić) *,
        (znajdzie|znalazłoby) się (coś|miejsce|termin|chwila)
    """,
    "cancel": """
        odwoł..., odwol..., anul..., rezygn..., skasuj..., skasow..., usuń..., usun..., wykreśl..., nie przyjdę,
        nie przyjde, nie mogę przyjść, nie moge przyjsc, nie dam rady przyjść, nie dam rady, nie będę mogła, nie
        będę mógł, nie będzie mnie, nie pojawię się, wycofuję, wycofać wizytę, muszę zrezygnować, już nie
        potrzebuję, nie dotrę, nie dotre, nie uda mi się przyjść, wypis... z wizyty, nie stawię się, nie zdążę
        na wizytę, zrezygn..., nie (damy|dam) rady *, nie
        (przyjdziemy|będziemy|zjawię|zjawimy|dojedziemy|dojadę|pojawimy|mogę być|możemy być|możemy przyjść|mogę
        jednak), jednak nie (przyjdę|przyjde|przyjdziemy|mogę|będę), wykreśli..., nie skorzystam, +odwołać,
        +anulować, +zrezygnować, (zwalniam|zwolnić|zwolnię) (termin|miejsce), rezygnuj..., (wypadło|wypadlo) mi
        coś, nie uda (nam|mi) się, musimy odwołać, wypisać mnie, (mnie|nas) nie będzie, nie będzie (mnie|nas),
        ?jestem chor..., ?jest chor..., ?mam gorączkę, ?rozchorował..., odpadam, odpada mi wizyta
    """,
    "reschedule": """
        przełoż..., przeloz..., przełóż..., przesun..., przenieś..., przenies..., przenie..., zmien...,
        zmian..., zmień..., inny (dzień|termin|dzien), innym terminie, inną godzinę, inną datę, inny termin,
        innego dnia, !godzinę później, !godzinę wcześniej, !godzine pozniej, później przyjść, wcześniej przyjść,
        zamiast, zamien..., zamień..., odłoż..., odłóż..., !zamiast, +przełożyć, +przesunąć, +przenieść,
        +zmienić, !(godzinę|pół godziny|godzine|trochę) (później|wcześniej|pozniej|wczesniej), (inny|jakiś
        inny|innego|innym) (dzień|termin|dnia|dniu|terminie), (później|wcześniej) (przyjść|niż), na później,
        przebookow..., przepisz..., przepis... na, za (wcześnie|późno), można (później|wcześniej),
        (później|wcześniej) (można|się da)
    """,
    "query": """
        kiedy (mam|jest|mogę|są|macie|była|przyjmuje|mamy), o której (mam|jest|godzinie|była|macie|mogę), na
        którą (mam|jestem), jaka jest (godzina|data), jakie (terminy|godziny|dni|usługi|są|macie), czy mam
        (wizytę|termin|jakąś|coś|umówioną) *, mam (wizytę|termin) (kiedy|o), moja (następna |najbliższa
        )?wizyta, moje wizyty, moją wizytę kiedy, jakie macie, co macie wolnego, wolne terminy, jakie są wolne,
        są wolne, ile (trwa|czasu|to trwa|potrwa), jak długo, czy
        (robicie|wykonujecie|przyjmujecie|macie|można|są|oferujecie|leczycie|akceptujecie) *, robicie,
        przyjmujecie, czy muszę, muszę (coś )?(przynieść|zabrać|przyjść na czczo), co (przynieść|zabrać|mam
        przynieść|muszę), czy mogę (zapłacić|zabrać|przyjść z|zaparkować|płacić), u kogo, kto
        (przyjmuje|mnie|jest|będzie), czy może mi pan..., proszę (mi )?(powiedzieć|potwierdzić
        godzinę|przypomnieć), przypomni..., coś innego, ktoś inny, kogoś innego, inne godziny, dostępn..., jakie
        usługi, czy jest (dostępn|parking|możliwość)..., czy termin, co robicie, !jakie dni *, !jakie godziny *,
        o której (ja |my )?(mam|mamy|jest|była|miałam|miałem|mieliśmy|to), kiedy (ja |my
        )?(mam|mamy|jest|była|miałam|miałem|to), !nie (pamiętam|wiem|pamietam) (kiedy|o której|na którą|jaki),
        zapomniał... (kiedy|o której|na którą), na (kiedy|którą) *, przypomn..., jaki (dzień|termin) (mam|mamy),
        (mam|czy mam) (już|juz) *
    """,
    "affirm": """
        !^tak, !^taak, !^tk$, ^ok, ^okej, ^oki, ^okey, ^dobrze, ^dobra, ^jasne, ^pewnie, ^zgadza się, ^zgadza
        sie, ^zgoda, ^potwierdzam, ^potwierdzone, ^potwierdz..., ^super, ^świetnie, ^swietnie, ^idealnie,
        ^oczywiście, ^oczywiscie, ^dokładnie, ^pasuje, ^może być, ^moze byc, ^niech będzie, ^git, ^spoko,
        ^bardzo dobrze, ^doskonale, ^zapisuj, ^yes, ^t$, ^no tak, ^w porządku, ^wporzo, pasuje mi, pasuje,
        odpowiada mi, może być, moze byc, będę, bede na pewno, potwierdzam, zgadzam się, do zobaczenia,
        przyjdę$, biorę, zgadza się, w porządku, super, idealnie, 👍, ten mi odpowiada, nie ma problemu, pewnie,
        no pewnie, pewnie że tak, no tak, ^luz, ^luzik, ^elegancko, ^bomba, ^jak najbardziej, ^ok super, ^no
        dobra, ^dobra$, ^a jak$, odpowiada$
    """,
    "negate": """
        !^nie, !^niee, ^nigdy, ^nic, ^żaden, ^źle, ^błąd, nie dziękuję, nie dzieki, nie zgadza się, to nie tak,
        nieprawda, nie pasuje, nie odpowiada, nie o to chodzi, chodziło mi, chodzi mi o, miałem na myśli, miałam
        na myśli, zmieniłem zdanie, zmieniłam zdanie, jednak nie, raczej nie, nie teraz, jeszcze nie, na razie
        nie, to wszystko, to już wszystko, nic więcej, nieważne, wolę, wolał..., wolałbym, lepiej (w|o|by),
        lepszy byłby, żadna z, żaden z, ^n$, ^wszystko (tylko|oprócz|poza|prócz) *, ^tylko nie, ^byle nie,
        ^oprócz, ^nie ten, ^nie ta, ^każdy (dzień )?(oprócz|poza|tylko nie), ^a nie, jednak przyjdę, jednak
        będę, =(to )?zostaje, zostawcie, zostawmy, niech zostanie, nie odwołuj..., jednak mogę, nie
        przekładaj...
    """,
    "choose": """
        =(ten |ta |tą |tę )?(pierwszy|drugi|trzeci|czwarty|ostatni) (termin)?,
        =(pierwszą|drugą|trzecią|czwartą|ostatnią) (opcję|opcje)?, =opcja (1|2|3|4|pierwsza|druga|trzecia),
        =numer (1|2|3|4|jeden|dwa|trzy)
    """,
    "thanks": """
        dziękuję, dziekuje, dzięki, dzieki, dziękuje, dzieki bardzo, wielkie dzięki, thx, do widzenia, miłego
        dnia, pozdrawiam, ślicznie, bardzo dzięki, dzięki wielkie, wdzięczn...
    """,
    "greeting": """
        ^dzień dobry, ^dzien dobry, ^cześć, ^czesc, ^hej, ^witam, ^dobry wieczór, ^siema, ^halo, ^dobry
    """,
    "human": """
        (porozmawiać|pogadać|mówić|rozmawiać|porozmawiac|pogadac) (z|ze) *, z człowiekiem, z czlowiekiem, żywym
        człowiekiem, z kimś, prawdziwą osobą, konsultant..., z recepcją, recepcjonist..., proszę o telefon,
        proszę (do mnie )?zadzwonić, zadzwoń..., zadzwoni..., oddzwoni..., ktoś do mnie, kontakt telefoniczny,
        jesteś (botem|robotem), czy to (bot|robot), czy to jest (bot|robot), proszę o kontakt, człowieka,
        operator..., (ktoś|ktos|pani|pan|recepcja) (może|moze|mógłby|mogłaby|by)? *(zadzwonić|oddzwonić|do
        mnie|odpisać|odpowiedzieć), (wolę|wole|wolałbym|wolałabym) (pogadać|porozmawiać|zadzwonić|rozmawiać),
        (prawdziw|żyw|zyw)... (człowiek|osob)..., telefonicznie, jest tam ktoś, (poproszę|proszę) (o
        )?(kontakt|rozmowę|telefon) *, (kontakt|rozmowa|rozmawiać) z (lekarzem|doktorem|panią|panem|doktor)...
    """,
    "help": """
        kim jesteś, kim jesteście, kto to, kto pisze, z kim (rozmawiam|piszę), co potrafisz, co umiesz, jak to
        działa, nie rozumiem, nie kumam, co to jest, co to za numer, kim państwo są, kto
        (pisze|to|tam|jest|mówi), kim (pan|pani|wy|państwo|ty|jesteś)..., z kim (mam|ja|piszę|rozmawiam)...
    """,
    "preferences": """
        po (angielsku|polsku|francusku|włosku|niemiecku|hiszpańsku), mówi... po (angielsku|polsku|niemiecku),
        (piszcie|proszę pisać|pisz) (do mnie )?(na|przez) (whatsapp|telegram|sms|whatsappie), zmi... język, bez
        przypomnień, nie chcę przypomnień, wolę (sms|smsy|whatsapp|telegram), przypomnienie dzień wcześniej, nie
        pis... (w nocy|po|przed)
    """,
    "late": """
        spóźni..., spozni..., spóźnię, spoznie, spóźnion..., będę później, bede pozniej, opóźni..., w korku, w
        korkach, korki, utkną..., stoję w, uciekł mi (autobus|pociąg|tramwaj), zaraz będę, będę za *, jestem w
        drodze, minut spóźnienia, min później, kilka minut później, chwilę później będę, (min|minut|minutek)
        (spóźnienia|opóźnienia|później), w (drodze|korku|korkach|autobusie|tramwaju), utknę..., utknęł..., będę
        (za|trochę|chwilę|jakieś) *, dojeżdżam, parkuję, szukam miejsca, uciekł mi, nie wyrobię się, wyrobię
        się, mam opóźnienie, szukam (miejsca|parkingu), już jadę
    """,
    "complaint": """
        skarg..., skarż..., reklamacj..., niezadowolon..., rozczarowan..., skandal..., niedopuszczaln...,
        fataln..., okropn..., beznadziejn..., nieuprzejm..., zwrot pieniędzy, zwrotu, czekał... (godzinę|za
        długo|pół godziny|ponad), żenad..., chamsk..., niemił..., wstyd, dalej boli, zostałam źle, zostałem źle,
        czekał... (20|30|40|45|50|60|dwadzieścia|trzydzieści|czterdzieści|prawie|ponad|długo|tyle)..., drugi raz
        (już|jak|mnie|odwoł)..., nigdy więcej, strata (czasu|pieniędzy), nikt (nie|mi)..., oddajcie, żądam
    """,
    "price": """
        ile kosztuje, ile kosztują, ile to kosztuje, jaka (jest )?cena, jaki koszt, cena, ceny, cennik, koszt,
        ile płacę, ile zapłacę, po ile, jakie ceny, ile bierzecie, ile za, wycena, na nfz, (ile|jaki)
        (kosztuje|za|płacę|biorą|bierzecie|koszt|będzie|wychodzi|wynosi)..., cennik..., cen..., koszt...,
        stawk...,
        kosztuj..., kosztowa..., ile mnie to
    """,
    "address": """
        gdzie jesteście, gdzie są państwo, gdzie się mieścicie, gdzie to jest, gdzie jest, adres, jak dojechać,
        jak do was, jak trafić, jaka ulica, na jakiej ulicy, parking, gdzie mam przyjść, mapa, lokalizacj...,
        dojazd, gdzie znajduje, gdzie (dokładnie|dokladnie|państwo|wy|macie|jest|się|to|mam|was|są|jesteście) *,
        jak (was|do was|tam|się|trafię|dojadę|dojdę|znaleźć) *, które piętro, jaki adres, gdzie zaparkować
    """,
    "hours": """
        godziny otwarcia, w jakich godzinach, czy jest otwarte, jest otwarte, jesteście otwarci, otwarte,
        otwarci, o której (otwieracie|zamykacie|zamykają|otwierają), do której, od której, kiedy otwieracie,
        zamknięte, czynne, pracujecie, w soboty przyjmujecie, czynni, (jest|jesteście|macie|czy)
        (czynne|otwarte|otwarci|czynni), (w|we) (sobot|niedziel|święta)...
        (jest|jesteście|pracujecie|przyjmujecie)..., godziny (pracy|przyjęć|otwarcia), jak pracujecie
    """,
    "optin": """
        chcę znowu dostawać, wznów..., znowu wiadomości, ponownie wiadomości
    """,
    "other": """
        !pogoda, !pogodę, muzyk..., piosenk..., film, przepis na, żart, pada deszcz, śnieg, temperatura,
        wiadomości ze świata, budzik, światło, mecz
    """,
}
