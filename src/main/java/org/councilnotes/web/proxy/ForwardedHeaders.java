package org.councilnotes.web.proxy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.web.address.PathPrefix;

/**
 * The headers in which proxies say how a request reached them. Each proxy adds to the end of a
 * list, so that only the end of the list, as far as trusted proxies wrote it, is believed. A proxy
 * writes one of the two kinds, and passes on what a client says in the other: only the kind that is
 * configured is read.
 */
enum ForwardedHeaders implements KeyedConstant {
  /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port}, {@code -Prefix}. */
  X_FORWARDED {
    @Override
    ForwardedRequest read(Function<String, List<String>> headers, TrustedAddresses trusted) {
      List<String> clients = parts(headers.apply(FOR));
      int hops = hops(clients, trusted);
      Function<String, Optional<String>> value = name -> last(headers.apply(name), hops);
      return new ForwardedRequest(
          value.apply(FOR).flatMap(ForwardedHeaders::address),
          value.apply(PROTO).flatMap(ForwardedHeaders::scheme),
          value.apply(HOST).flatMap(HostName::parse),
          value.apply(PORT).map(ForwardedHeaders::port).orElseGet(OptionalInt::empty),
          prefix(headers.apply(PREFIX), hops));
    }
  },
  /** {@code Forwarded}; the prefix, for which it has no word, is in {@code X-Forwarded-Prefix}. */
  FORWARDED {
    @Override
    ForwardedRequest read(Function<String, List<String>> headers, TrustedAddresses trusted) {
      List<Map<String, String>> elements =
          parts(headers.apply(STANDARD)).stream().map(ForwardedHeaders::pairs).toList();
      List<String> clients =
          elements.stream().map(element -> element.getOrDefault("for", "")).toList();
      int hops = hops(clients, trusted);
      List<Map<String, String>> believed =
          elements.subList(Math.max(0, elements.size() - hops), elements.size());
      return new ForwardedRequest(
          first(believed, "for").flatMap(ForwardedHeaders::address),
          first(believed, "proto").flatMap(ForwardedHeaders::scheme),
          first(believed, "host").flatMap(HostName::parse),
          OptionalInt.empty(),
          prefix(headers.apply(PREFIX), hops));
    }
  };

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PORT = "X-Forwarded-Port";
  private static final String PREFIX = "X-Forwarded-Prefix";
  private static final String STANDARD = "Forwarded";

  /** All headers of both kinds, and kindred ones: none of them reaches the archive. */
  static final Set<String> NAMES =
      Set.of(FOR, PROTO, HOST, PORT, PREFIX, STANDARD, "X-Forwarded-Ssl", "X-Real-IP");

  /** Matches {@code for=192.0.2.1} and {@code for="[2001:db8::1]:80"}; not {@code for}. */
  private static final Pattern PAIR =
      Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"\\\\]*)\"|([^\\s\";,]+))\\s*");

  /** Matches {@code 192.0.2.1:80}, {@code [::1]:80} and {@code [::1]}: the address is a group. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|(\\d+(?:\\.\\d+){3}):\\d+");

  private static final int LAST_PORT = 65_535;

  /**
   * What the proxies say.
   *
   * @param headers the values of a header, line by line
   * @param trusted the proxies; the request came from one of them
   */
  abstract ForwardedRequest read(Function<String, List<String>> headers, TrustedAddresses trusted);

  /** The parts of a list, of all its lines; a comma between quotation marks is none. */
  private static List<String> parts(List<String> lines) {
    List<String> parts = new ArrayList<>();
    for (String line : lines) {
      boolean isQuoted = false;
      int start = 0;
      for (int i = 0; i < line.length(); i++) {
        isQuoted ^= line.charAt(i) == '"';
        if (line.charAt(i) == ',' && !isQuoted) {
          parts.add(line.substring(start, i).strip());
          start = i + 1;
        }
      }
      parts.add(line.substring(start).strip());
    }
    return parts;
  }

  /** How many trusted proxies passed the request on: at least the one that it came from. */
  private static int hops(List<String> clients, TrustedAddresses trusted) {
    int hops = 1;
    Predicate<String> isTrusted = text -> address(text).filter(trusted::contains).isPresent();
    while (hops < clients.size() && isTrusted.test(clients.get(clients.size() - hops))) {
      hops++;
    }
    return hops;
  }

  /** The value that the first trusted proxy gave, or the first of those that gave one. */
  private static Optional<String> last(List<String> lines, int hops) {
    List<String> values = parts(lines);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(Math.max(0, values.size() - hops)));
  }

  private static Optional<String> first(List<Map<String, String>> elements, String name) {
    return elements.stream().flatMap(element -> Stream.ofNullable(element.get(name))).findFirst();
  }

  /** The pairs of an element by name in lower case; none where it is malformed. */
  private static Map<String, String> pairs(String element) {
    Map<String, String> pairs = new HashMap<>();
    for (String part : element.split(";", -1)) {
      Matcher pair = PAIR.matcher(part);
      if (!pair.matches()) {
        return Map.of();
      }
      pairs.put(
          pair.group(1).toLowerCase(Locale.ROOT),
          Optional.ofNullable(pair.group(2)).orElseGet(() -> pair.group(3)));
    }
    return pairs;
  }

  private static Optional<String> address(String text) {
    Matcher port = WITH_PORT.matcher(text);
    String bare =
        port.matches() ? Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2)) : text;
    return TrustedAddresses.normalized(bare);
  }

  private static Optional<String> scheme(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
  }

  private static OptionalInt port(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** Each proxy took a part away: the first the first part. */
  private static String prefix(List<String> lines, int hops) {
    List<String> values = new ArrayList<>(parts(lines));
    String whole =
        values.subList(Math.max(0, values.size() - hops), values.size()).stream()
            .map(PathPrefix::withoutEnd)
            .collect(Collectors.joining());
    return PathPrefix.parse(whole).path();
  }
}
