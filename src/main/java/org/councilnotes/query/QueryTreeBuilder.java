package org.councilnotes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the query tree from tokens. All parts must match, except that an {@code OR} joins its two
 * neighbours: {@code SEACOP Bolivia OR Peru} asks for SEACOP in either country.
 */
final class QueryTreeBuilder {

  private static final int DEEPEST = 20;

  private final List<QueryScanner.Token> tokens;
  private int at;

  private QueryTreeBuilder(List<QueryScanner.Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The query; everything for no tokens.
   *
   * @throws QuerySyntaxException where brackets are not balanced or nested too deeply, or an {@code
   *     OR} lacks an operand
   */
  static QueryExpression of(List<QueryScanner.Token> tokens) throws QuerySyntaxException {
    checkBrackets(tokens);
    return new QueryTreeBuilder(tokens).all().orElseGet(QueryExpression.Everything::new);
  }

  private static void checkBrackets(List<QueryScanner.Token> tokens) throws QuerySyntaxException {
    int depth = 0;
    int deepest = 0;
    for (QueryScanner.Token token : tokens) {
      depth += token instanceof QueryScanner.Token.Open ? 1 : 0;
      depth -= token instanceof QueryScanner.Token.Close ? 1 : 0;
      deepest = Math.max(deepest, depth);
      if (depth < 0) {
        throw new QuerySyntaxException(ParsedQuery.SyntaxError.BRACKETS);
      }
    }
    if (depth > 0) {
      throw new QuerySyntaxException(ParsedQuery.SyntaxError.BRACKETS);
    }
    if (deepest > DEEPEST) {
      throw new QuerySyntaxException(ParsedQuery.SyntaxError.NESTING);
    }
  }

  /** Up to the end or to the bracket that closes; empty where nothing is asked for. */
  private Optional<QueryExpression> all() throws QuerySyntaxException {
    List<QueryExpression> wanted = new ArrayList<>();
    List<QueryExpression> unwanted = new ArrayList<>();
    while (at < tokens.size() && !(tokens.get(at) instanceof QueryScanner.Token.Close)) {
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
  private List<Optional<Side>> sides() throws QuerySyntaxException {
    List<Optional<Side>> sides = new ArrayList<>();
    sides.add(side());
    while (at < tokens.size() && tokens.get(at) instanceof QueryScanner.Token.OrToken) {
      at++;
      sides.add(side());
    }
    return sides;
  }

  private record Side(QueryExpression query, boolean unwanted) {

    QueryExpression alone() {
      return unwanted
          ? new QueryExpression.Exclusion(
              new QueryExpression.Everything(), new QueryExpression.Any(List.of(query)))
          : query;
    }
  }

  private static QueryExpression either(List<Optional<Side>> sides) throws QuerySyntaxException {
    List<QueryExpression> parts = new ArrayList<>();
    for (Optional<Side> side : sides) {
      parts.add(side.map(Side::alone).orElseThrow(QueryTreeBuilder::nothingBeside));
    }
    return new QueryExpression.Any(parts);
  }

  private Optional<Side> side() throws QuerySyntaxException {
    if (at == tokens.size()) {
      throw nothingBeside();
    }
    return switch (tokens.get(at++)) {
      case QueryScanner.Token.Clause(var query, var unwanted, _) ->
          Optional.of(new Side(query, unwanted));
      case QueryScanner.Token.Open(var unwanted) -> {
        Optional<QueryExpression> inside = all();
        at++;
        yield inside.map(query -> new Side(query, unwanted));
      }
      case QueryScanner.Token.OrToken _, QueryScanner.Token.Close _ -> throw nothingBeside();
    };
  }

  private static QuerySyntaxException nothingBeside() {
    return new QuerySyntaxException(ParsedQuery.SyntaxError.NOTHING_BESIDE);
  }

  private static Optional<QueryExpression> joined(
      List<QueryExpression> wanted, List<QueryExpression> unwanted) {
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return Optional.empty();
    }
    QueryExpression all =
        switch (wanted.size()) {
          case 0 -> new QueryExpression.Everything();
          case 1 -> wanted.getFirst();
          default -> new QueryExpression.All(flat(wanted));
        };
    return Optional.of(
        unwanted.isEmpty()
            ? all
            : new QueryExpression.Exclusion(all, new QueryExpression.Any(unwanted)));
  }

  /** Brackets around words that must all match mean nothing. */
  private static List<QueryExpression> flat(List<QueryExpression> wanted) {
    List<QueryExpression> flat = new ArrayList<>();
    for (QueryExpression part : wanted) {
      if (part instanceof QueryExpression.All(var parts)) {
        flat.addAll(parts);
      } else {
        flat.add(part);
      }
    }
    return flat;
  }
}
