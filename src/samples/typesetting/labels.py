"""The printed words of a cover page in each language, and dates as that language writes them."""

from datetime import date
from dataclasses import dataclass

MONTHS = {
    "EN": "January February March April May June July August September October November December",
    "FR": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "DE": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ES": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "IT": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "PT": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "NL": "januari februari maart april mei juni juli augustus september oktober november december",
}
PLACED = {
    "EN": "Brussels, {d} {m} {y}",
    "FR": "Bruxelles, le {d} {m} {y}",
    "DE": "Brüssel, den {d}. {m} {y}",
    "ES": "Bruselas, {d} de {m} de {y}",
    "IT": "Bruxelles, {d} {m} {y}",
    "PT": "Bruxelas, {d} de {m} de {y}",
    "NL": "Brussel, {d} {m} {y}",
}


@dataclass(frozen=True)
class Labels:
    council: tuple
    origin: str
    to: str
    prev: str
    cion: str
    subject: str
    annex: str
    file: str
    on: str = "On:"
    receipt: str = "date of receipt:"
    document: str = "of document:"
    dated: str = "dated:"
    standing: str = "new status:"
    contact: str = "Contact:"
    phone: str = "Tel./Fax:"
    day: str = "Date:"
    time: str = "Time:"
    venue: str = "Venue:"

    def of(self, key):
        return self.origin if key == "from" else getattr(self, key)


LABELS = {
    "EN": Labels(("Council of the", "European Union"), "From:", "To:", "No. prev. doc.:",
                 "No. Cion doc.:", "Subject:", "ANNEX", "Interinstitutional File:"),
    "FR": Labels(("Conseil de", "l'Union européenne"), "Origine:", "Destinataire:",
                 "N° doc. préc.:", "N° doc. Cion:", "Objet:", "ANNEXE", "Dossier interinstitutionnel:"),
    "DE": Labels(("Rat der", "Europäischen Union"), "Absender:", "Empfänger:", "Nr. Vordok.:",
                 "Nr. Komm.dok.:", "Betr.:", "ANLAGE", "Interinstitutionelles Dossier:"),
    "ES": Labels(("Consejo de la", "Unión Europea"), "De:", "A:", "N.º doc. prec.:",
                 "N.º doc. Ción.:", "Asunto:", "ANEXO", "Expediente interinstitucional:"),
    "IT": Labels(("Consiglio", "dell'Unione europea"), "Origine:", "Destinatario:", "n. doc. prec.:",
                 "n. doc. Comm.:", "Oggetto:", "ALLEGATO", "Fascicolo interistituzionale:"),
    "PT": Labels(("Conselho da", "União Europeia"), "de:", "para:", "n.º doc. ant.:",
                 "n.º doc. Com.:", "Assunto:", "ANEXO", "Dossiê interinstitucional:"),
    "NL": Labels(("Raad van de", "Europese Unie"), "van:", "aan:", "nr. vorig doc.:",
                 "nr. Comdoc.:", "Betreft:", "BIJLAGE", "Interinstitutioneel dossier:"),
}
CAPITALS = Labels(("COUNCIL OF", "THE EUROPEAN UNION"), "from:", "to:", "No. prev. doc. :",
                  "No. Cion prop. :", "Subject :", "ANNEX", "Interinstitutional File:", "on:")


def of(source):
    capitals = source.meta.get("layout") == "capitals"
    return CAPITALS if capitals else LABELS[source.language]


def dated(source):
    """The place and date line, such as `Brussels, 26 June 2018`."""
    day = date.fromisoformat(source.meta["date"])
    month = MONTHS[source.language].split()[day.month - 1]
    return PLACED[source.language].format(d=day.day, m=month, y=day.year)


def original(source):
    return f"(OR. {source.meta['original']})" if source.meta.get("original") else ""


def fields(source):
    """Label and lines of each field that has content, in the order of the cover."""
    labels = of(source)
    keys = ("from", "on", "receipt", "to", "prev", "cion", "document", "dated", "standing",
            "contact", "phone", "subject", "day", "time", "venue")
    return [(labels.of(key), source.lines(key)) for key in keys if source.meta.get(key)]
