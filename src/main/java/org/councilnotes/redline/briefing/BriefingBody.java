package org.councilnotes.redline.briefing;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the head and the chosen sections of a briefing as the main part of a Word file. */
final class BriefingBody {

  private static final String VALUE = "val";
  private static final String WIDTH = "w";
  private static final String TYPE = "type";
  private static final String TWIPS = "dxa";

  /** Width of the text in twentieths of a point. */
  private static final int TEXT_WIDTH = 9638;

  private static final int WHOLE = 100;

  private final Briefing briefing;
  private final WordMarkup xml = new WordMarkup("document");

  BriefingBody(Briefing briefing) {
    this.briefing = briefing;
  }

  /**
   * The part.
   *
   * @param sections chosen ones; those without items are not printed, but counted as left out
   */
  byte[] document(List<BriefingSection> sections) {
    xml.start("body");
    line("Kicker", briefing.kicker());
    line("Title", briefing.title());
    if (!briefing.subtitle().isEmpty()) {
      line("Subtitle", briefing.subtitle());
    }
    briefing.sources().forEach(source -> line("Source", source));
    sections.stream().filter(section -> !section.items().isEmpty()).forEach(this::add);
    String more =
        sections.stream()
            .filter(section -> section.others() > 0)
            .map(section -> section.leftOut().apply(section.others()))
            .collect(Collectors.joining(", "));
    // Word wants a paragraph behind the last table, even an empty one.
    line("LeftOut", more.isEmpty() ? "" : briefing.leftOut() + " " + more + ".");
    addPages();
    xml.end();
    return xml.bytes();
  }

  private void line(String style, String words) {
    xml.paragraph(style, BriefingWords.only(words), "");
  }

  private void add(BriefingSection section) {
    line("Heading1", section.heading());
    if (section.table().isNone()) {
      section.items().forEach(this::add);
    } else {
      table(section);
    }
  }

  private void add(BriefingItem item) {
    switch (item) {
      case BriefingItem.Line line -> xml.paragraph("ListBullet", line.words(), "");
      case BriefingItem.Quote quote -> {
        xml.paragraph("Quote", quote.words(), quote.language());
        line("QuoteSource", quote.source());
      }
      case BriefingItem.Row row ->
          row.cells().forEach(cell -> xml.paragraph("TableText", cell, ""));
    }
  }

  /** A table, as wide as the text, whose head comes again on a second page. */
  private void table(BriefingSection section) {
    BriefingSection.Table table = section.table();
    xml.start("tbl");
    xml.start("tblPr");
    xml.empty("tblStyle", VALUE, "Facts");
    xml.empty("tblW", WIDTH, Integer.toString(TEXT_WIDTH), TYPE, TWIPS);
    xml.empty("tblLayout", TYPE, "fixed");
    xml.end();
    xml.start("tblGrid");
    table.shares().forEach(share -> xml.empty("gridCol", WIDTH, width(share)));
    xml.end();
    if (!table.heads().isEmpty()) {
      row(table.heads().stream().map(BriefingWords::only).toList(), "TableHead", table.shares());
    }
    for (BriefingItem item : section.items()) {
      if (item instanceof BriefingItem.Row row) {
        row(row.cells(), "TableText", table.shares());
      }
    }
    xml.end();
  }

  private void row(List<List<BriefingWords>> cells, String style, List<Integer> shares) {
    xml.start("tr");
    xml.start("trPr");
    xml.empty("cantSplit");
    if (style.equals("TableHead")) {
      xml.empty("tblHeader");
    }
    xml.end();
    for (int i = 0; i < cells.size(); i++) {
      xml.start("tc");
      xml.start("tcPr");
      xml.empty("tcW", WIDTH, width(shares.get(i)), TYPE, TWIPS);
      xml.end();
      xml.paragraph(style, cells.get(i), "");
      xml.end();
    }
    xml.end();
  }

  private static String width(int share) {
    return Integer.toString(TEXT_WIDTH * share / WHOLE);
  }

  private void addPages() {
    xml.start("sectPr");
    xml.reference("headerReference", "first", "firstHead");
    xml.reference("headerReference", "default", "otherHeads");
    xml.reference("footerReference", "first", "foot");
    xml.reference("footerReference", "default", "foot");
    xml.empty("pgSz", WIDTH, "11906", "h", "16838");
    xml.empty(
        "pgMar", "top", "1134", "right", "1134", "bottom", "1021", "left", "1134", "header", "500",
        "footer", "480", "gutter", "0");
    xml.empty("titlePg");
    xml.end();
  }
}
