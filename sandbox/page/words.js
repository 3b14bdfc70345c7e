// What the phones themselves say, in the language of whoever holds them; and sentences to try.

export const LANGUAGES = {
  it: "Italiano", fr: "Français", pl: "Polski", en: "English", de: "Deutsch", es: "Español",
};

const WORDS = {
  it: { message: "Messaggio", typing: "sta scrivendo…", start: "AVVIA", menu: "Menu", bot: "bot", online: "online",
    edited: "modificato", unblock: "SBLOCCA", empty: "Ancora nessun messaggio", members: "membri", all: "Tutti",
    options: "Scelte", send: "Invia", back: "Indietro", write: "Scrivi", inbox: "Messaggi", cancel: "Cancella",
    voice: "Messaggio vocale", place: "Posizione", sticker: "Sticker", removed: "WhatsApp non è installato" },
  fr: { message: "Message", typing: "écrit…", start: "DÉMARRER", menu: "Menu", bot: "bot", online: "en ligne",
    edited: "modifié", unblock: "DÉBLOQUER", empty: "Pas encore de message", members: "membres", all: "Tout",
    options: "Choix", send: "Envoyer", back: "Retour", write: "Écrire", inbox: "Messages", cancel: "Effacer",
    voice: "Message vocal", place: "Position", sticker: "Sticker", removed: "WhatsApp n'est pas installé" },
  pl: { message: "Wiadomość", typing: "pisze…", start: "ROZPOCZNIJ", menu: "Menu", bot: "bot", online: "online",
    edited: "edytowano", unblock: "ODBLOKUJ", empty: "Brak wiadomości", members: "uczestników", all: "Wszystko",
    options: "Opcje", send: "Wyślij", back: "Wróć", write: "Napisz", inbox: "Wiadomości", cancel: "Usuń",
    voice: "Wiadomość głosowa", place: "Lokalizacja", sticker: "Naklejka", removed: "Brak aplikacji WhatsApp" },
  en: { message: "Message", typing: "typing…", start: "START", menu: "Menu", bot: "bot", online: "online",
    edited: "edited", unblock: "UNBLOCK", empty: "No messages yet", members: "members", all: "All",
    options: "Options", send: "Send", back: "Back", write: "Write", inbox: "Messages", cancel: "Clear",
    voice: "Voice message", place: "Location", sticker: "Sticker", removed: "WhatsApp is not installed" },
  de: { message: "Nachricht", typing: "schreibt…", start: "STARTEN", menu: "Menü", bot: "Bot", online: "online",
    edited: "bearbeitet", unblock: "FREIGEBEN", empty: "Noch keine Nachricht", members: "Mitglieder", all: "Alle",
    options: "Auswahl", send: "Senden", back: "Zurück", write: "Schreiben", inbox: "Nachrichten", cancel: "Löschen",
    voice: "Sprachnachricht", place: "Standort", sticker: "Sticker", removed: "WhatsApp ist nicht installiert" },
  es: { message: "Mensaje", typing: "escribiendo…", start: "INICIAR", menu: "Menú", bot: "bot", online: "en línea",
    edited: "editado", unblock: "DESBLOQUEAR", empty: "Aún no hay mensajes", members: "miembros", all: "Todo",
    options: "Opciones", send: "Enviar", back: "Atrás", write: "Escribir", inbox: "Mensajes", cancel: "Borrar",
    voice: "Mensaje de voz", place: "Ubicación", sticker: "Sticker", removed: "WhatsApp no está instalado" },
};

/** The phone's own words in a language. */
export const words = (language) => WORDS[(language || "en").slice(0, 2)] || WORDS.en;

const CLIENT = {
  it: ["Buongiorno, vorrei prenotare", "giovedì pomeriggio", "Posso spostare?", "I miei appuntamenti", "operatore"],
  fr: ["Bonjour, je voudrais un rendez-vous", "jeudi après-midi", "Je voudrais déplacer", "Mes rendez-vous", "conseiller"],
  pl: ["Dzień dobry, chcę umówić wizytę", "w czwartek po południu", "Chcę przełożyć", "Moje wizyty", "konsultant"],
  en: ["Hello, I would like to book", "Thursday afternoon", "Can I move it?", "My appointments", "human"],
  de: ["Guten Tag, ich möchte einen Termin", "Donnerstagnachmittag", "Kann ich verschieben?", "Meine Termine", "Mitarbeiter"],
  es: ["Buenos días, quisiera una cita", "el jueves por la tarde", "¿Puedo cambiarla?", "Mis citas", "persona"],
};

const SMS = {
  it: ["Vorrei prenotare", "1", "2", "3", "STOP"],
  fr: ["Je voudrais un rendez-vous", "1", "2", "3", "STOP"],
  pl: ["Chcę umówić wizytę", "1", "2", "3", "STOP"],
  en: ["I would like to book", "1", "2", "3", "STOP"],
  de: ["Ich möchte einen Termin", "1", "2", "3", "STOP"],
  es: ["Quisiera una cita", "1", "2", "3", "STOP"],
};

const STAFF = {
  it: ["/today", "/agenda domani", "/free", "/help"],
  fr: ["/today", "/agenda demain", "/free", "/help"],
  pl: ["/today", "/agenda jutro", "/free", "/help"],
  en: ["/today", "/agenda tomorrow", "/free", "/help"],
  de: ["/today", "/agenda morgen", "/free", "/help"],
  es: ["/today", "/agenda mañana", "/free", "/help"],
};

/** Sentences to try on a phone. */
export function examples(phone, language) {
  const table = phone === "sms" ? SMS : phone === "practitioner" || phone === "admin" ? STAFF : CLIENT;
  return table[(language || "en").slice(0, 2)] || table.en;
}
