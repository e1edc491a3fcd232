package org.councilnotes.export.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an XML file: the start or end of an element, or text. Namespaces are resolved;
 * comments, the declaration and processing instructions are left out.
 *
 * <p>Files come from outside, and no parser of XML may run in this process; this reader knows no
 * document types and so no entities but the five of XML itself.
 *
 * @param name of an element, its namespace in front; empty for text
 * @param text empty for elements
 * @param attributes by name, the namespace in front
 * @param line from 1
 */
record XmlToken(Kind kind, String name, String text, Map<String, String> attributes, int line) {

  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
  private static final String QUALIFIED = NAME + "(?::" + NAME + ")?";

  /** Each kind of piece once; what no alternative matches is not understood. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<skipped><!--(?:[^-]++|-(?!->))*+-->|<\\?(?:[^?]++|\\?(?!>))*+\\?>)"
              + "|<!\\[CDATA\\[(?<data>(?:[^\\]]++|\\](?!\\]>))*+)\\]\\]>"
              + "|</(?<end>"
              + QUALIFIED
              + ")\\s*>"
              + "|<(?<start>"
              + QUALIFIED
              + ")(?<attributes>(?:\\s+"
              + QUALIFIED
              + "\\s*=\\s*(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\\s*(?<empty>/)?>"
              + "|(?<text>[^<]++)");

  /** Matches {@code xml:lang="en"}; not {@code xml:lang}. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(" + QUALIFIED + ")\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /** Matches a reference to {@code amp} or to character 233; not an ampersand before a blank. */
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#x([0-9A-Fa-f]{1,6})|#(\\d{1,7})|(\\w*));?");

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private static final String PREFIX = "xmlns:";
  private static final int SHOWN = 20;

  /** What a piece is. */
  enum Kind {
    START,
    END,
    TEXT
  }

  XmlToken {
    attributes = Map.copyOf(attributes);
  }

  /**
   * The pieces of a file, with an end for each start.
   *
   * @throws CurationException where a line is not understood
   */
  static List<XmlToken> read(String file) {
    return new Reader(file).read();
  }

  private static final class Reader {

    private final String file;
    private final List<XmlToken> tokens = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** By prefix, for each open element; the first knows the prefix of XML. */
    private final List<Map<String, String>> scopes = new ArrayList<>(List.of(Map.of("xml", XML)));

    private int line = 1;

    Reader(String file) {
      this.file = file.startsWith("\uFEFF") ? file.substring(1) : file;
    }

    List<XmlToken> read() {
      Matcher m = PIECE.matcher(file);
      int at = 0;
      while (at < file.length()) {
        if (!m.region(at, file.length()).lookingAt()) {
          throw problem(file.substring(at, Math.min(file.length(), at + SHOWN)).strip());
        }
        add(m);
        line += (int) m.group().chars().filter(c -> c == '\n').count();
        at = m.end();
      }
      if (!open.isEmpty()) {
        throw problem("<" + open.getLast() + ">");
      }
      return tokens;
    }

    private void add(Matcher m) {
      if (m.group("start") != null) {
        start(m.group("start"), m.group("attributes"));
        if (m.group("empty") != null) {
          end(m.group("start"));
        }
      } else if (m.group("end") != null) {
        end(m.group("end"));
      } else if (m.group("data") != null) {
        text(m.group("data"));
      } else if (m.group("text") != null) {
        text(resolved(m.group("text")));
      }
    }

    private void text(String text) {
      if (open.isEmpty() && !text.isBlank()) {
        throw problem(text.strip());
      }
      if (!open.isEmpty()) {
        tokens.add(new XmlToken(Kind.TEXT, "", text, Map.of(), line));
      }
    }

    private void start(String name, String written) {
      Map<String, String> scope = new HashMap<>(scopes.getLast());
      Map<String, String> plain = new HashMap<>();
      for (Matcher m = ATTRIBUTE.matcher(written); m.find(); ) {
        String value = resolved(m.group(2) == null ? m.group(3) : m.group(2));
        if (m.group(1).equals("xmlns")) {
          scope.put("", value);
        } else if (m.group(1).startsWith(PREFIX)) {
          scope.put(m.group(1).substring(PREFIX.length()), value);
        } else {
          plain.put(m.group(1), value);
        }
      }
      scopes.add(scope);
      open.add(name);
      Map<String, String> attributes = new HashMap<>();
      plain.forEach((attribute, value) -> attributes.put(named(attribute, false), value));
      tokens.add(new XmlToken(Kind.START, named(name, true), "", attributes, line));
    }

    private void end(String name) {
      if (open.isEmpty() || !open.getLast().equals(name)) {
        throw problem("</" + name + ">");
      }
      tokens.add(new XmlToken(Kind.END, named(name, true), "", Map.of(), line));
      open.removeLast();
      scopes.removeLast();
    }

    /** The name with its namespace; without a prefix, only elements have one. */
    private String named(String name, boolean element) {
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? "" : name.substring(0, colon);
      String namespace = scopes.getLast().get(prefix);
      if (colon >= 0 && namespace == null) {
        throw problem(name);
      }
      boolean has = namespace != null && (colon >= 0 || element);
      return (has ? namespace : "") + name.substring(colon + 1);
    }

    private String resolved(String text) {
      return text.indexOf('&') < 0
          ? text
          : REFERENCE
              .matcher(text)
              .replaceAll(
                  m ->
                      Matcher.quoteReplacement(
                          character(m.group(), m.group(1), m.group(2), m.group(3))));
    }

    private String character(
        String whole, @Nullable String hex, @Nullable String digits, @Nullable String entity) {
      String named = entity == null ? null : ENTITIES.get(entity);
      int code =
          hex != null ? Integer.parseInt(hex, 16) : digits != null ? Integer.parseInt(digits) : -1;
      if (!whole.endsWith(";") || (named == null && !Character.isValidCodePoint(code))) {
        throw problem(whole);
      }
      return named == null ? Character.toString(code) : named;
    }

    private CurationException problem(String words) {
      return new CurationProblem.ImportNotUnderstood(line, words).exception();
    }
  }
}
