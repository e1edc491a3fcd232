package org.councilnotes.lucene.column;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.councilnotes.query.Facet;
import org.councilnotes.store.schema.CountryRolePair;

/**
 * Countries and roles that belong together. A country counts where it is mentioned in one of the
 * chosen roles, a role where one of the chosen countries has it; a passage counts once for a value,
 * however many mentions it has.
 */
public final class CountryRoleColumn {

  private final FieldColumn pairs;
  private final Side countries;
  private final Side roles;

  CountryRoleColumn(FieldColumn pairs) {
    this.pairs = pairs;
    CountryRolePair[] mentions = new CountryRolePair[pairs.size()];
    Arrays.setAll(mentions, pair -> CountryRolePair.of(pairs.value(pair)));
    countries =
        Side.of(Arrays.stream(mentions).map(CountryRolePair::country).toArray(String[]::new));
    roles = Side.of(Arrays.stream(mentions).map(CountryRolePair::role).toArray(String[]::new));
  }

  public FieldColumn pairs() {
    return pairs;
  }

  /**
   * Maps pairs to the values of one of the two facets, restricted to the values that are chosen in
   * the other one.
   */
  public FacetCountOrdinals spread(Facet facet, Set<String> chosenInOther) {
    boolean ofCountries = facet.equals(Facet.COUNTRY);
    Side other = ofCountries ? roles : countries;
    return new Chosen(pairs, ofCountries ? countries : roles, other.chosen(chosenInOther));
  }

  /** One half of each pair. */
  private static final class Side {

    private final String[] values;
    private final int[] of;

    /**
     * @param values sorted
     * @param of index of the value of each pair
     */
    Side(String[] values, int[] of) {
      this.values = values;
      this.of = of;
    }

    static Side of(String[] byPair) {
      String[] values = new TreeSet<>(Arrays.asList(byPair)).toArray(String[]::new);
      int[] of = new int[byPair.length];
      Arrays.setAll(of, pair -> Arrays.binarySearch(values, byPair[pair]));
      return new Side(values, of);
    }

    /** For each pair, whether it has one of these values. */
    boolean[] chosen(Set<String> wanted) {
      boolean[] chosen = new boolean[of.length];
      for (int pair = 0; pair < chosen.length; pair++) {
        chosen[pair] = wanted.contains(values[of[pair]]);
      }
      return chosen;
    }
  }

  private static final class Chosen implements FacetCountOrdinals {

    private final FieldColumn pairs;
    private final Side side;
    private final boolean[] counted;

    Chosen(FieldColumn pairs, Side side, boolean[] counted) {
      this.pairs = pairs;
      this.side = side;
      this.counted = counted;
    }

    @Override
    public int size() {
      return side.values.length;
    }

    @Override
    public String value(int slot) {
      return side.values[slot];
    }

    @Override
    public void count(int segment, int set, int more, long[] counts) {
      slots(segment, set, slot -> counts[slot] += more);
    }

    @Override
    public void slots(int segment, int set, IntConsumer taker) {
      ValueColumn column = pairs.in(segment);
      int first = column.start(set);
      int[] slots = new int[column.end(set) - first];
      int size = 0;
      for (int i = 0; i < slots.length; i++) {
        int mention = column.ordinals()[first + i];
        int slot = side.of[mention];
        if (counted[mention] && !holds(slots, size, slot)) {
          slots[size++] = slot;
          taker.accept(slot);
        }
      }
    }

    private static boolean holds(int[] slots, int size, int slot) {
      for (int i = 0; i < size; i++) {
        if (slots[i] == slot) {
          return true;
        }
      }
      return false;
    }
  }
}
