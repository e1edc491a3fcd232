package org.councilnotes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins what a query is written of: all must match, but for what an {@code OR} joins with its
 * neighbour, so that {@code SEACOP Bolivia OR Peru} asks for SEACOP in either country.
 */
final class QueryTree {

  private static final int DEEPEST = 20;

  private final List<QueryToken> tokens;
  private int at;

  private QueryTree(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * The query; everything where nothing is asked for.
   *
   * @throws QuerySlip where brackets do not fit or lie too deep, or an {@code OR} lacks a side
   */
  static Query of(List<QueryToken> tokens) throws QuerySlip {
    checkBrackets(tokens);
    return new QueryTree(tokens).all().orElseGet(Query.Everything::new);
  }

  private static void checkBrackets(List<QueryToken> tokens) throws QuerySlip {
    int depth = 0;
    int deepest = 0;
    for (QueryToken token : tokens) {
      depth += token instanceof QueryToken.Open ? 1 : 0;
      depth -= token instanceof QueryToken.Close ? 1 : 0;
      deepest = Math.max(deepest, depth);
      if (depth < 0) {
        throw new QuerySlip(Asked.Slip.BRACKETS);
      }
    }
    if (depth > 0) {
      throw new QuerySlip(Asked.Slip.BRACKETS);
    }
    if (deepest > DEEPEST) {
      throw new QuerySlip(Asked.Slip.NESTING);
    }
  }

  /** Up to the end or to the bracket that closes; empty where nothing is asked for. */
  private Optional<Query> all() throws QuerySlip {
    List<Query> wanted = new ArrayList<>();
    List<Query> unwanted = new ArrayList<>();
    while (at < tokens.size() && !(tokens.get(at) instanceof QueryToken.Close)) {
      List<Optional<Side>> sides = sides();
      if (sides.size() == 1) {
        sides.getFirst().ifPresent(side -> (side.unwanted() ? unwanted : wanted).add(side.query()));
      } else {
        wanted.add(either(sides));
      }
    }
    return joined(wanted, unwanted);
  }

  /** One clause, or several that are joined by {@code OR}. */
  private List<Optional<Side>> sides() throws QuerySlip {
    List<Optional<Side>> sides = new ArrayList<>();
    sides.add(side());
    while (at < tokens.size() && tokens.get(at) instanceof QueryToken.Or) {
      at++;
      sides.add(side());
    }
    return sides;
  }

  private record Side(Query query, boolean unwanted) {

    Query alone() {
      return unwanted
          ? new Query.Except(new Query.Everything(), new Query.Any(List.of(query)))
          : query;
    }
  }

  private static Query either(List<Optional<Side>> sides) throws QuerySlip {
    List<Query> parts = new ArrayList<>();
    for (Optional<Side> side : sides) {
      parts.add(side.map(Side::alone).orElseThrow(QueryTree::nothingBeside));
    }
    return new Query.Any(parts);
  }

  private Optional<Side> side() throws QuerySlip {
    if (at == tokens.size()) {
      throw nothingBeside();
    }
    return switch (tokens.get(at++)) {
      case QueryToken.Clause(var query, var unwanted) -> Optional.of(new Side(query, unwanted));
      case QueryToken.Open(var unwanted) -> {
        Optional<Query> inside = all();
        at++;
        yield inside.map(query -> new Side(query, unwanted));
      }
      case QueryToken.Or _, QueryToken.Close _ -> throw nothingBeside();
    };
  }

  private static QuerySlip nothingBeside() {
    return new QuerySlip(Asked.Slip.NOTHING_BESIDE);
  }

  private static Optional<Query> joined(List<Query> wanted, List<Query> unwanted) {
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return Optional.empty();
    }
    Query all =
        switch (wanted.size()) {
          case 0 -> new Query.Everything();
          case 1 -> wanted.getFirst();
          default -> new Query.All(flat(wanted));
        };
    return Optional.of(unwanted.isEmpty() ? all : new Query.Except(all, new Query.Any(unwanted)));
  }

  /** Brackets around words that must all match mean nothing. */
  private static List<Query> flat(List<Query> wanted) {
    List<Query> flat = new ArrayList<>();
    for (Query part : wanted) {
      if (part instanceof Query.All(var parts)) {
        flat.addAll(parts);
      } else {
        flat.add(part);
      }
    }
    return flat;
  }
}
