package org.councilnotes.coverage.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Stage;

/**
 * Compares the amounts of two editions: like with like. An amount is compared with another one of
 * the same programme, phase and currency, if the two passages are one wording through the editions
 * or both say the same words of it, and no other amount fits as well.
 */
final class MoneyChanges {

  private final Function<String, Map<String, WordingHistory>> histories;
  private final Map<String, Map<String, WordingHistory>> read = new HashMap<>();

  /**
   * A comparison.
   *
   * @param histories of the passages of a note, by its id
   */
  MoneyChanges(Function<String, Map<String, WordingHistory>> histories) {
    this.histories = histories;
  }

  /** What amounts are of. */
  private record Kind(Set<String> programmes, String currency) {

    static Kind of(NamedAmount amount) {
      return new Kind(amount.programmes(), amount.amount().currency());
    }
  }

  /** What changed from the amounts of one edition to those of the next one; pairs first. */
  List<MoneyChange> between(List<NamedAmount> before, List<NamedAmount> now) {
    Map<Kind, List<NamedAmount>> left = byKind(before);
    Map<Kind, List<NamedAmount>> right = byKind(now);
    Set<Kind> kinds = new LinkedHashSet<>(right.keySet());
    kinds.addAll(left.keySet());
    List<MoneyChange> changes = new ArrayList<>();
    for (Kind kind : kinds) {
      changes.addAll(
          compare(left.getOrDefault(kind, List.of()), right.getOrDefault(kind, List.of())));
    }
    changes.sort(Comparator.comparing(change -> !change.isPair()));
    return changes;
  }

  private static Map<Kind, List<NamedAmount>> byKind(List<NamedAmount> amounts) {
    return amounts.stream()
        .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
  }

  private List<MoneyChange> compare(List<NamedAmount> before, List<NamedAmount> now) {
    List<NamedAmount> gone = others(before, now);
    List<NamedAmount> come = others(now, before);
    List<MoneyChange> changes = new ArrayList<>();
    changes.addAll(paired(gone, come, this::isOneWording));
    changes.addAll(paired(gone, come, MoneyChanges::isSaidAlike));
    come.forEach(amount -> changes.add(new MoneyChange(Optional.empty(), Optional.of(amount))));
    gone.forEach(amount -> changes.add(new MoneyChange(Optional.of(amount), Optional.empty())));
    return changes;
  }

  /** The sums that the others lack, each once. */
  private static List<NamedAmount> others(List<NamedAmount> amounts, List<NamedAmount> others) {
    List<NamedAmount> missing = new ArrayList<>();
    for (NamedAmount amount : amounts) {
      if (Stream.concat(others.stream(), missing.stream()).noneMatch(o -> isOneSum(o, amount))) {
        missing.add(amount);
      }
    }
    return missing;
  }

  /** The same sum; a phase that one of them does not state is no difference. */
  private static boolean isOneSum(NamedAmount one, NamedAmount other) {
    return one.amount().isAsMuchAs(other.amount())
        && (one.phase().isEmpty() || other.phase().isEmpty() || one.phase().equals(other.phase()));
  }

  /** Takes out the pairs of which neither amount fits another one. */
  private static List<MoneyChange> paired(
      List<NamedAmount> gone,
      List<NamedAmount> come,
      BiPredicate<NamedAmount, NamedAmount> isSame) {
    List<MoneyChange> pairs = new ArrayList<>();
    for (NamedAmount amount : List.copyOf(come)) {
      List<NamedAmount> fits = gone.stream().filter(g -> isPair(g, amount, isSame)).toList();
      if (fits.size() == 1
          && come.stream().filter(c -> isPair(fits.getFirst(), c, isSame)).count() == 1) {
        pairs.add(new MoneyChange(Optional.of(fits.getFirst()), Optional.of(amount)));
      }
    }
    for (MoneyChange pair : pairs) {
      pair.before().ifPresent(gone::remove);
      pair.now().ifPresent(come::remove);
    }
    return pairs;
  }

  private static boolean isPair(
      NamedAmount before, NamedAmount now, BiPredicate<NamedAmount, NamedAmount> isSame) {
    return before.phase().equals(now.phase()) && isSame.test(before, now);
  }

  private static boolean isSaidAlike(NamedAmount before, NamedAmount now) {
    return !now.key().isEmpty() && now.key().equals(before.key());
  }

  private boolean isOneWording(NamedAmount before, NamedAmount now) {
    WordingHistory history =
        read.computeIfAbsent(now.note().id(), histories).get(now.passage().id());
    return history != null
        && before.agreesWith(now)
        && history.stages().stream()
            .map(Stage::passages)
            .anyMatch(passages -> passages.contains(before.passage().id()));
  }
}
