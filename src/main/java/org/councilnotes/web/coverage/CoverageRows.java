package org.councilnotes.web.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.coverage.CellChange;
import org.councilnotes.web.coverage.CoverageView.Group;
import org.councilnotes.web.coverage.CoverageView.Head;
import org.councilnotes.web.coverage.CoverageView.Row;
import org.councilnotes.web.coverage.CoverageView.Shown;
import org.councilnotes.web.coverage.CoverageView.ShownGroup;
import org.councilnotes.web.text.HtmlBuilder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a table as HTML, for templates: a table has thousands of cells, for which a
 * template takes several times as long.
 */
@Component("coverageRows")
public final class CoverageRows {

  private static final String SPAN = "span";
  private static final String CLASS = "class";
  private static final String HIDDEN = "govuk-visually-hidden";
  private static final String SIGN = "coverage__change";

  private final MessageSource messages;

  CoverageRows(MessageSource messages) {
    this.messages = messages;
  }

  /** Writes in a language. */
  public InLanguage in(Locale locale) {
    return new InLanguage(messages, locale);
  }

  /** Writes in one language. */
  public record InLanguage(MessageSource messages, Locale locale) {

    /** The bodies of a table, one for each group. */
    public String of(CoverageView view) {
      Writer writer = new Writer(new HtmlBuilder(), messages, locale, new HashMap<>());
      view.rowGroups().forEach(group -> writer.add(group, view.columns().size() + 1));
      return writer.html().end();
    }
  }

  /**
   * Writes one table.
   *
   * @param known messages, by key
   */
  private record Writer(
      HtmlBuilder html, MessageSource messages, Locale locale, Map<String, String> known) {

    void add(Group group, int columns) {
      html.open("tbody");
      if (group.hasHead()) {
        String label = group.head() == Head.OTHERS ? message("coverage.others") : group.label();
        html.open("tr")
            .open(
                "th",
                CLASS,
                "coverage__group",
                "scope",
                "rowgroup",
                "colspan",
                Integer.toString(columns))
            .leaf(SPAN, label)
            .close()
            .close();
      }
      group.rows().forEach(this::add);
      html.close();
    }

    private void add(Row row) {
      html.open("tr").open("th", "scope", "row");
      if (row.href().isPresent()) {
        html.leaf("a", row.label(), "href", row.href().get());
      } else {
        html.text(row.label());
      }
      html.close();
      row.cells().forEach(this::add);
      html.close();
    }

    private void add(Shown cell) {
      String look = "coverage__cell is-" + cell.state().key() + " shade-" + cell.shade();
      html.open("td", CLASS, look);
      Optional<String> href = cell.href();
      if (href.isPresent()) {
        html.open("a", "href", href.get());
        addFigure(cell);
        html.close();
      } else if (cell.group().isPresent()) {
        addGroup(cell.group().get());
      } else {
        addSign(cell);
      }
      html.close();
    }

    private void addGroup(ShownGroup group) {
      Object[] label = {group.label()};
      html.open("a", "href", group.href())
          .leaf(SPAN, message("coverage.sign.by-group"), "aria-hidden", "true")
          .leaf(SPAN, messages.getMessage("coverage.by-group", label, locale), CLASS, HIDDEN)
          .close();
    }

    private void addFigure(Shown cell) {
      if (cell.change() == CellChange.JOINED) {
        html.leaf(SPAN, message("coverage.sign.joined"), CLASS, SIGN, "aria-hidden", "true")
            .leaf(SPAN, message("coverage.change.joined") + ", ", CLASS, HIDDEN);
      }
      html.leaf("b", cell.figure());
      addRoles(cell.roles());
    }

    private void addRoles(List<String> roles) {
      for (String role : roles) {
        html.text(" ")
            .leaf(
                SPAN,
                message("role.letter." + role),
                CLASS,
                "coverage__role",
                "aria-hidden",
                "true")
            .leaf(SPAN, ", " + message("role." + role), CLASS, HIDDEN);
      }
    }

    private void addSign(Shown cell) {
      if (cell.change() == CellChange.LEFT) {
        html.leaf(SPAN, message("coverage.sign.left"), CLASS, SIGN, "aria-hidden", "true")
            .leaf(SPAN, message("coverage.change.left"), CLASS, HIDDEN);
      } else {
        String state = cell.state().key();
        html.leaf(SPAN, message("coverage.sign." + state), "aria-hidden", "true")
            .leaf(SPAN, message("coverage.state." + state), CLASS, HIDDEN);
      }
    }

    private String message(String key) {
      return known.computeIfAbsent(key, k -> messages.getMessage(k, null, locale));
    }
  }
}
