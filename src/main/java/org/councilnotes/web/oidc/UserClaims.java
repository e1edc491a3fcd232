package org.councilnotes.web.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;

/** What the issuer says of a user, in a token or in what it answers about the user. */
record UserClaims(Map<String, Object> claims) {

  private static final String SUBJECT = "sub";

  UserClaims {
    claims = Collections.unmodifiableMap(new HashMap<>(claims));
  }

  /** The user; empty where none of the user's groups has a role. */
  Optional<ArchiveUser> user(OidcSettings settings) {
    Optional<Role> role = settings.roles().roleOf(groups(settings.rolesClaim()));
    return role.map(given -> new ArchiveUser(name(settings.nameClaim()), given));
  }

  /** The name of the user; empty where the issuer gives none. */
  String name(String claim) {
    return text(nameClaim(claim)).orElse("");
  }

  /** The claim that has the name: that of the setting, or the one that every token has. */
  String nameClaim(String claim) {
    return text(claim).isPresent() ? claim : SUBJECT;
  }

  private Optional<String> text(String claim) {
    return Optional.ofNullable(claims.get(claim))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank());
  }

  /**
   * The groups in a claim: the texts of a list, or the words of one text.
   *
   * @param path the name of the claim, or names within each other with dots between
   */
  Set<String> groups(String path) {
    return switch (at(path)) {
      case String text -> words(text);
      case Collection<?> list ->
          list.stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.toUnmodifiableSet());
      default -> Set.of();
    };
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(text.strip().split("[\\s,]+", -1)));
    words.add(text.strip());
    words.remove("");
    return words;
  }

  /** A claim whose name has dots in it goes before one within another. */
  private Object at(String path) {
    Object value = claims.get(path);
    if (value == null) {
      value = claims;
      for (String name : path.split("\\.", -1)) {
        value = value instanceof Map<?, ?> object ? object.get(name) : null;
      }
    }
    return value == null ? Set.of() : value;
  }
}
