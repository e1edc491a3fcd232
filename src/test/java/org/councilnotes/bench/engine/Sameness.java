package org.councilnotes.bench.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.councilnotes.store.ArchiveReader;

/** Counts the answers that differ, by what differs in them. */
final class Sameness {

  private int passages;
  private int others;
  private int facets;
  private int order;
  private int members;

  private Sameness() {}

  static void print(List<Asks> asks, ArchiveReader embedded, ArchiveReader cluster) {
    System.out.println();
    System.out.println(
        "| of so many answers differ | asked | passages | notes or wordings | facets | order or"
            + " marks | of these by what is listed |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Asks some : asks) {
      Sameness sameness = new Sameness();
      for (Function<ArchiveReader, Asks.Given> ask : some.all()) {
        sameness.compare(ask.apply(embedded), ask.apply(cluster));
      }
      System.out.printf(
          "| %s | %d | %d | %d | %d | %d | %d |%n",
          some.name(),
          some.all().size(),
          sameness.passages,
          sameness.others,
          sameness.facets,
          sameness.order,
          sameness.members);
    }
  }

  private void compare(Asks.Given one, Asks.Given other) {
    passages += one.passages().equals(other.passages()) ? 0 : 1;
    others += one.others().equals(other.others()) ? 0 : 1;
    facets += one.facets().equals(other.facets()) ? 0 : 1;
    order += one.order().equals(other.order()) ? 0 : 1;
    members += Set.copyOf(one.order()).equals(Set.copyOf(other.order())) ? 0 : 1;
  }
}
