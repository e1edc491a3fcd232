package org.councilnotes.web.compare;

import java.util.List;
import java.util.Locale;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.export.citation.CouncilCitation;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.HtmlBuilder;
import org.springframework.context.MessageSource;

/**
 * Writes the rows of a comparison as HTML, in the language of the page. A long comparison has
 * thousands of cells, for which a template takes five times as long; the page around them is one.
 */
final class RowHtml {

  private static final String COMPARE = "compare.";
  private static final String SPAN = "span";
  private static final String CLASS = "class";
  private static final String HEARD = "heard";

  private final CompareView view;
  private final MessageSource messages;
  private final Locale locale;
  private final int changes;
  private final RunWords words;

  RowHtml(CompareView view, MessageSource messages, Locale locale) {
    this.view = view;
    this.messages = messages;
    this.locale = locale;
    this.changes = view.changes();
    this.words = RunWords.of(messages, locale);
  }

  /** A row outside tables; not a stub. */
  public String row(CompareRow item) {
    ComparedRow row = item.row();
    boolean changed = row.isChanged();
    HtmlBuilder html =
        new HtmlBuilder()
            .open(
                "div",
                "id",
                item.id(),
                CLASS,
                "row row--" + row.key() + (row.isInAll() ? " row--all" : ""),
                "role",
                changed ? "group" : "",
                "tabindex",
                changed ? "-1" : "",
                "aria-labelledby",
                changed ? changeId(item) : "",
                "data-change",
                changed ? Integer.toString(item.stop().number()) : "");
    item.anchors().forEach(anchor -> html.leaf(SPAN, "", "id", anchor));
    if (row.isStruck()) {
      html.open("div", CLASS, "row__what").leaf("p", message("struck")).close();
    }
    if (changed) {
      addChange(item, html);
    }
    item.cells().forEach(cell -> addCell(cell, html));
    return html.close().end();
  }

  private static String changeId(CompareRow item) {
    return "change-" + item.stop().number();
  }

  /** What happened to the row, and the way to the changes beside it. */
  private void addChange(CompareRow item, HtmlBuilder html) {
    html.open("div", CLASS, "row__what").open("p", "id", changeId(item));
    addHidden(message("step.of", item.stop().number(), changes), html);
    html.text(" ");
    for (RowStep change : item.row().changes()) {
      if (view.isOfMany()) {
        addHidden(ofPair(change), html);
      } else {
        html.open(SPAN, CLASS, "what");
        addWhat(change, html);
        html.close();
      }
    }
    html.close().open(SPAN, CLASS, "row__steps");
    addStep(item.stop().previous(), "↑", "step.previous", html);
    addStep(item.stop().next(), "↓", "step.next", html);
    html.close().close();
  }

  private String ofPair(RowStep change) {
    String older = view.label(change.pair().older());
    String newer = view.label(change.pair().newer());
    return message("pair", older, newer) + " " + message(change.relation().key()) + ", ";
  }

  private void addStep(String href, String arrow, String key, HtmlBuilder html) {
    if (!href.isEmpty()) {
      html.leaf("a", arrow, "href", href, "aria-label", message(key));
    }
  }

  private static void addHidden(String text, HtmlBuilder html) {
    html.leaf(SPAN, text, CLASS, "govuk-visually-hidden");
  }

  /** What happened to a row of a table, in few words. */
  public String what(RowStep change) {
    HtmlBuilder html = new HtmlBuilder();
    addWhat(change, "expected.short", html);
    return html.end();
  }

  private void addWhat(RowStep change, HtmlBuilder html) {
    addWhat(change, view.isOfMany() ? "expected.short" : "expected", html);
  }

  private void addWhat(RowStep change, String expected, HtmlBuilder html) {
    String key = change.relation().key();
    html.leaf("b", message(key), CLASS, "relation relation--" + key).text(" ");
    if (change.isExpected()) {
      html.leaf(SPAN, message(expected)).text(" ");
    }
    if (change.isLikely()) {
      html.leaf(SPAN, message("likely")).text(" ");
    }
    if (change.isMove()) {
      html.leaf("a", origin(change), "href", view.stubHref(change)).text(" ");
    }
    change
        .goneSince()
        .ifPresent(since -> html.leaf(SPAN, message("returned.since", view.label(since))));
  }

  private String origin(RowStep move) {
    if (!move.isToOtherSection()) {
      return message("moved.within");
    }
    String section = move.fromSection();
    return message("moved.from", section.isEmpty() ? message("moved.beginning") : section);
  }

  private void addCell(CompareCell cell, HtmlBuilder html) {
    html.open(
        "div",
        CLASS,
        "cell"
            + (cell.isSame() ? " cell--same" : "")
            + (cell.isShared() ? " cell--shared cell--over-" + cell.notes().size() : ""));
    cell.change()
        .ifPresent(
            change -> {
              html.open("p", CLASS, "cell__what");
              addWhat(change, html);
              html.close();
            });
    if (cell.isPresent()) {
      addText(cell, html);
      html.open("p", CLASS, "cell__tools");
      cell.notes().forEach(note -> addTools(cell, note, html));
      html.close();
    } else {
      String key = cell.isAccessible() ? "absent" : "inaccessible";
      html.leaf("p", message(key, view.label(cell.column())), CLASS, "absent");
      cell.samePoint().ifPresent(other -> addSamePoint(other, cell.column(), html));
    }
    html.close();
  }

  /** A text that stands elsewhere in the note, with the way to its row. */
  private void addSamePoint(Cell other, NoteColumn note, HtmlBuilder html) {
    html.open("div", CLASS, "same-point")
        .open("p", CLASS, "same-point__what")
        .leaf("a", message("same-point"), "href", NoteLink.here(other.parts().getFirst()))
        .text(" " + message("same-point.guess"))
        .close()
        .open("p", CLASS, "cell__text", "lang", note.note().language());
    addRuns(WordRun.unchanged(other), html);
    html.close().close();
  }

  private void addText(CompareCell cell, HtmlBuilder html) {
    boolean isMarkedAsAWhole = cell.isWhole() && !cell.isPlain();
    html.open(
        "p",
        CLASS,
        isMarkedAsAWhole ? "cell__text is-whole" : "cell__text",
        "lang",
        cell.column().note().language());
    addRuns(cell.runs(), html);
    html.close();
  }

  private void addTools(CompareCell cell, NoteColumn note, HtmlBuilder html) {
    CouncilCitation cited = cell.citation(note).council(locale);
    html.leaf(SPAN, view.label(note), CLASS, "cell__note");
    if (cell.isSame()) {
      html.leaf(SPAN, words.same(), CLASS, "cell__same");
    }
    html.leaf("a", words.open(), "href", cell.href(note))
        .leaf(
            "button",
            words.copy(),
            CLASS,
            "with-script",
            "type",
            "button",
            "data-citation",
            cited.remarkedLine(),
            "data-document",
            cited.document());
  }

  /** The words of a text, with what came, went or does not stand told apart. */
  public String runs(List<WordRun> runs) {
    HtmlBuilder html = new HtmlBuilder();
    addRuns(runs, html);
    return html.end();
  }

  private void addRuns(List<WordRun> runs, HtmlBuilder html) {
    for (WordRun run : runs) {
      switch (run.kind()) {
        case PLAIN -> html.text(run.text());
        case CAME -> addMarked("ins", "", words.came(), run, html);
        case GONE -> addMarked("del", "", words.gone(), run, html);
        case LOST -> addMarked("del", "lost", words.gone(), run, html);
        case STRUCK -> addMarked("del", "struck", words.struck(), run, html);
        case BLANKED ->
            html.open(SPAN, CLASS, "blanked", "title", words.blanked())
                .text(run.text())
                .leaf(SPAN, " (" + words.blanked() + ")", CLASS, HEARD)
                .close();
      }
    }
  }

  private static void addMarked(
      String element, String look, RunWords.Ends ends, WordRun run, HtmlBuilder html) {
    html.open(element, CLASS, look)
        .leaf(SPAN, ends.beginning(), CLASS, HEARD)
        .text(run.text())
        .leaf(SPAN, ends.end(), CLASS, HEARD)
        .close();
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage(COMPARE + key, arguments, locale);
  }

  /**
   * Words that stand in every row.
   *
   * @param came what is heard around words that came; the others likewise
   */
  private record RunWords(
      Ends came, Ends gone, Ends struck, String blanked, String same, String open, String copy) {

    /** What is heard before and after words. */
    private record Ends(String beginning, String end) {}

    static RunWords of(MessageSource messages, Locale locale) {
      return new RunWords(
          ends(messages, "compare.came", locale),
          ends(messages, "compare.gone", locale),
          ends(messages, "text.deleted", locale),
          messages.getMessage("text.blanked", null, locale),
          messages.getMessage("compare.unchanged", null, locale),
          messages.getMessage("compare.open", null, locale),
          messages.getMessage("compare.copy", null, locale));
    }

    private static Ends ends(MessageSource messages, String key, Locale locale) {
      return new Ends(
          messages.getMessage(key, null, locale) + " ",
          " " + messages.getMessage(key + ".end", null, locale) + " ");
    }
  }
}
