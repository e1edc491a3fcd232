package org.councilnotes.export.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.export.vocabulary.Triple.Term;

/**
 * Reads a part of Turtle: prefixes, base, IRIs, prefixed names, literals with language or type,
 * numbers, lists of properties and objects, comments. Blank nodes and collections are refused.
 *
 * <p>Source: RDF 1.1 Turtle, W3C recommendation, 2014.
 */
final class TurtleReader {

  /** Each kind of token once; a text that no alternative matches is refused. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|#[^\\n"
              + "]*)|(?<iri><[^<>\"{}|^`\\\\\\x00-\\x20]*>)|(?<text>\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]++|\\\\.|'(?!''))*+'''|\"(?:[^\"\\\\\\n"
              + "\\r"
              + "]++|\\\\.)*+\"|'(?:[^'\\\\\\n"
              + "\\r"
              + "]++|\\\\.)*+')|(?<directive>@prefix|@base|(?i:PREFIX|BASE)(?=\\s))"
              + "|(?<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)|(?<type>\\^\\^)"
              + "|(?<number>[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<name>(?:\\p{L}[\\p{L}\\p{N}_.-]*)?:(?:[\\p{L}\\p{N}_:%.-]*[\\p{L}\\p{N}_:%-])?)"
              + "|(?<word>a|true|false)(?![\\p{L}\\p{N}:])|(?<mark>[.;,])",
          Pattern.DOTALL);

  /** Matches {@code \n} and {@code \u00e9}; not {@code n}. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", Pattern.DOTALL);

  private static final String END = ".";

  private enum Kind {
    IRI,
    TEXT,
    DIRECTIVE,
    LANGUAGE,
    TYPE,
    NUMBER,
    NAME,
    WORD,
    MARK
  }

  private record Token(Kind kind, String text, int line) {

    boolean is(String mark) {
      return kind == Kind.MARK && text.equals(mark);
    }
  }

  private final List<Token> tokens;
  private final Map<String, String> prefixes = new HashMap<>();
  private final List<Triple> triples = new ArrayList<>();
  private String base = "";
  private int at;

  private TurtleReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The statements of a file.
   *
   * @throws CurationException where a line is not understood
   */
  static List<Triple> read(String text) {
    TurtleReader reader = new TurtleReader(tokens(text));
    while (reader.at < reader.tokens.size()) {
      reader.statement();
    }
    return reader.triples;
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int line = 1;
    int at = 0;
    while (at < text.length()) {
      if (!m.region(at, text.length()).lookingAt()) {
        throw problem(line, text.substring(at, Math.min(text.length(), at + 20)).strip());
      }
      for (Kind kind : Kind.values()) {
        if (m.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
          tokens.add(new Token(kind, m.group(), line));
        }
      }
      line += (int) m.group().chars().filter(c -> c == '\n').count();
      at = m.end();
    }
    return tokens;
  }

  private void statement() {
    Token first = next();
    if (first.kind == Kind.DIRECTIVE) {
      directive(first);
      return;
    }
    String subject = resource(first);
    Token mark;
    do {
      String predicate = predicate(next());
      do {
        Token object = next();
        triples.add(new Triple(subject, predicate, object(object), object.line));
        mark = next();
      } while (mark.is(","));
      while (mark.is(";") && (peek().is(";") || peek().is(END))) {
        mark = next();
      }
    } while (mark.is(";"));
    require(mark.is(END), mark);
  }

  private void directive(Token directive) {
    boolean isBase = directive.text.toLowerCase(Locale.ROOT).endsWith("base");
    String prefix = isBase ? "" : name(next());
    String iri = iri(next());
    if (isBase) {
      base = iri;
    } else {
      prefixes.put(prefix, iri);
    }
    if (directive.text.startsWith("@")) {
      Token end = next();
      require(end.is(END), end);
    }
  }

  /** The prefix of {@code skos:}. */
  private static String name(Token token) {
    require(token.kind == Kind.NAME && token.text.endsWith(":"), token);
    return token.text.substring(0, token.text.length() - 1);
  }

  private String predicate(Token token) {
    return token.kind == Kind.WORD && token.text.equals("a")
        ? SkosTerms.RDF + "type"
        : resource(token);
  }

  private String resource(Token token) {
    if (token.kind == Kind.NAME) {
      int colon = token.text.indexOf(':');
      String namespace = prefixes.get(token.text.substring(0, colon));
      require(namespace != null, token);
      return namespace + token.text.substring(colon + 1);
    }
    return iri(token);
  }

  private String iri(Token token) {
    require(token.kind == Kind.IRI, token);
    String iri = token.text.substring(1, token.text.length() - 1);
    return iri.indexOf(':') >= 0 ? iri : base + iri;
  }

  private Term object(Token token) {
    return switch (token.kind) {
      case TEXT -> literal(token);
      case NUMBER -> Term.literal(token.text, Optional.empty());
      case WORD -> Term.literal(token.text, Optional.empty());
      default -> Term.iri(resource(token));
    };
  }

  private Term literal(Token token) {
    boolean isLong = token.text.startsWith("\"\"\"") || token.text.startsWith("'''");
    int quotes = isLong ? 3 : 1;
    String text = unescaped(token.text.substring(quotes, token.text.length() - quotes));
    if (peek().kind == Kind.LANGUAGE) {
      return Term.literal(text, Optional.of(next().text.substring(1)));
    }
    if (peek().kind == Kind.TYPE) {
      next();
      resource(next());
    }
    return Term.literal(text, Optional.empty());
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> {
              String hex = m.group(1) == null ? m.group(2) : m.group(1);
              String meant =
                  hex == null ? control(m.group(3)) : Character.toString(Integer.parseInt(hex, 16));
              return Matcher.quoteReplacement(meant);
            });
  }

  private static String control(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "b" -> "\b";
      case "f" -> "\f";
      default -> letter;
    };
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  /** The next token; a file that ends within a statement is not understood. */
  private Token peek() {
    if (at >= tokens.size()) {
      throw problem(tokens.isEmpty() ? 1 : tokens.getLast().line, END);
    }
    return tokens.get(at);
  }

  private static void require(boolean understood, Token token) {
    if (!understood) {
      throw problem(token.line, token.text);
    }
  }

  private static CurationException problem(int line, String words) {
    return new CurationProblem.ImportNotUnderstood(line, words).exception();
  }
}
