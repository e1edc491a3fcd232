package org.councilnotes.web.facet;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.councilnotes.web.facet.FacetTree.Row;
import org.councilnotes.web.facet.FacetTree.Value;
import org.councilnotes.web.text.HtmlBuilder;
import org.springframework.context.MessageSource;

/**
 * Writes the values of facets as HTML, in the language of the page. A page of results has more than
 * a hundred, for which a template takes as long as for all the rest.
 */
public final class FacetHtml {

  private static final String SPAN = "span";
  private static final String CLASS = "class";
  private static final String HIDDEN = "govuk-visually-hidden";
  private static final String BOXES = "govuk-checkboxes govuk-checkboxes--small";

  private final MessageSource messages;
  private final Locale locale;
  private final NumberFormat numbers;

  public FacetHtml(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    this.numbers = NumberFormat.getIntegerInstance(locale);
  }

  /** The check boxes of the values, with those shown on demand and those under others. */
  public String rows(FacetTree tree) {
    HtmlBuilder html = new HtmlBuilder();
    addTree(tree, html);
    return html.end();
  }

  private void addTree(FacetTree tree, HtmlBuilder html) {
    addBoxes(tree.first(), html);
    if (tree.hasMore()) {
      html.open("details", CLASS, "facet__more", "data-cut", tree.isCut() ? "yes" : "")
          .leaf(
              "summary",
              message("more", tree.onDemand().size()),
              "data-words",
              message("more", "{0}"));
      addBoxes(tree.onDemand(), html);
      html.close();
    }
  }

  private void addBoxes(List<Row> rows, HtmlBuilder html) {
    html.open("div", CLASS, BOXES);
    rows.forEach(row -> addRow(row, html));
    html.close();
  }

  private void addRow(Row row, HtmlBuilder html) {
    Value value = row.value();
    html.open("div", CLASS, "govuk-checkboxes__item" + (value.isExcluded() ? " is-excluded" : ""))
        .empty(
            "input",
            CLASS,
            "govuk-checkboxes__input",
            "type",
            "checkbox",
            "id",
            value.id(),
            "name",
            value.parameter(),
            "value",
            value.value(),
            "checked",
            value.isChosen() ? "checked" : "");
    addLabel(value, html);
    html.open(SPAN, CLASS, "facet__count")
        .leaf(SPAN, numbers.format(value.count()), "aria-hidden", "true")
        .leaf(SPAN, " " + message("passages", value.count()), CLASS, HIDDEN)
        .close();
    if (!value.isExcluded()) {
      html.open("a", CLASS, "facet__exclude", "href", value.excludeHref())
          .text(message("exclude") + " ")
          .leaf(SPAN, value.label(), CLASS, HIDDEN)
          .close();
    }
    html.close();
    addBelow(row, html);
  }

  private void addLabel(Value value, HtmlBuilder html) {
    html.open("label", CLASS, "govuk-label govuk-checkboxes__label", "for", value.id())
        .leaf(SPAN, value.label(), CLASS, "facet__label");
    value.footnote().ifPresent(note -> html.leaf(SPAN, note, CLASS, "facet__footnote"));
    if (value.isExcluded()) {
      html.leaf(SPAN, " " + message("excluded"), CLASS, "facet__excluded");
    }
    html.close();
  }

  private void addBelow(Row row, HtmlBuilder html) {
    if (row.below().isEmpty()) {
      return;
    }
    String name = message("below", row.below().size(), row.value().label());
    if (row.isFolded()) {
      html.open("details", CLASS, "facet__below facet__more", "open", row.isOpen() ? "open" : "")
          .leaf("summary", name);
    } else {
      html.open("div", CLASS, "facet__below", "role", "group", "aria-label", name);
    }
    addTree(row.below(), html);
    html.close();
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage("search.facet." + key, arguments, locale);
  }
}
