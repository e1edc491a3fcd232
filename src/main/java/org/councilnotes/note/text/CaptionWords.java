package org.councilnotes.note.text;

/**
 * The words with which captions name what they belong to, as alternatives of a regular expression,
 * in the languages of notes.
 */
public final class CaptionWords {

  /** {@code Figure}, {@code Carte}. */
  public static final String OF_FIGURES =
      "Figure|Chart|Graph|Map|Diagram|Image|Photo|Graphique|Carte|Figura|Gráfico|Mapa|Abbildung"
          + "|Karte|Grafik|Grafico|Mappa";

  /** {@code Table}, {@code Cuadro}. */
  public static final String OF_TABLES =
      "Table|Tableau|Tabelle|Tabla|Cuadro|Tabella|Tabela|Quadro|Tabel|Tabell|Taulukko";

  public static final String ALL = OF_FIGURES + "|" + OF_TABLES;

  private CaptionWords() {}
}
