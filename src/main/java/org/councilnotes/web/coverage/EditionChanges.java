package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.coverage.profile.EditionDifference;
import org.councilnotes.coverage.profile.MoneyChange;
import org.councilnotes.coverage.profile.NamedAmount;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/**
 * What came and went with an edition, since the report before, in words.
 *
 * @param joined labels of rows
 * @param byGroup labels of rows that only their group names, by the label of the group
 * @param left labels of rows
 * @param changed amounts that took the place of others, such as {@code 10 → 12 million EUR}
 * @param named amounts that are new
 * @param gone amounts that are no longer named
 */
record EditionChanges(
    String edition,
    List<String> joined,
    Map<String, List<String>> byGroup,
    List<String> left,
    List<String> changed,
    List<String> named,
    List<String> gone) {

  EditionChanges {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
    changed = List.copyOf(changed);
    named = List.copyOf(named);
    gone = List.copyOf(gone);
  }

  /**
   * Puts differences in words.
   *
   * @param rows facet of the rows that came and went
   * @param own code of the programme or country of the page
   */
  static List<EditionChanges> of(
      List<EditionDifference> differences,
      Facet rows,
      String own,
      FacetNames names,
      Locale locale) {
    Money money = new Money(own, new MoneyFormat(locale));
    return differences.stream().map(one -> of(one, rows, names, money)).toList();
  }

  private static EditionChanges of(
      EditionDifference difference, Facet rows, FacetNames names, Money money) {
    return new EditionChanges(
        difference.edition(),
        labels(difference.joined(), rows, names),
        byGroup(difference, rows, names),
        labels(difference.left(), rows, names),
        difference.money().stream().filter(MoneyChange::isPair).map(money::pair).toList(),
        money.single(difference.money(), MoneyChange::now),
        money.single(difference.money(), MoneyChange::before));
  }

  private static List<String> labels(List<String> values, Facet rows, FacetNames names) {
    return values.stream().map(value -> names.label(rows, value)).toList();
  }

  private static Map<String, List<String>> byGroup(
      EditionDifference difference, Facet rows, FacetNames names) {
    Map<String, List<String>> byGroup = new TreeMap<>();
    difference
        .byGroup()
        .forEach(
            (row, groups) ->
                byGroup
                    .computeIfAbsent(
                        groups.stream()
                            .map(group -> names.label(Facet.GROUP, group))
                            .collect(Collectors.joining(", ")),
                        _ -> new ArrayList<>())
                    .add(names.label(rows, row)));
    return byGroup;
  }

  /**
   * Amounts in words.
   *
   * @param own the programme of the page, which need not be said
   */
  private record Money(String own, MoneyFormat format) {

    String pair(MoneyChange change) {
      NamedAmount now = change.now().orElseThrow();
      return format.changed(change.before().orElseThrow().amount(), now.amount()) + about(now);
    }

    List<String> single(
        List<MoneyChange> changes, Function<MoneyChange, Optional<NamedAmount>> which) {
      return changes.stream()
          .filter(change -> !change.isPair())
          .flatMap(change -> which.apply(change).stream())
          .map(amount -> format.printed(amount.amount()) + about(amount))
          .toList();
    }

    /** What an amount is of, in brackets. */
    private String about(NamedAmount amount) {
      String programme = String.join("/", new TreeSet<>(amount.programmes()));
      String of =
          amount
              .phase()
              .map(phase -> programme + " " + phase)
              .orElse(amount.programmes().contains(own) ? "" : programme);
      String about =
          Stream.of(of, amount.purpose())
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", "));
      return about.isEmpty() ? "" : " (" + about + ")";
    }
  }
}
