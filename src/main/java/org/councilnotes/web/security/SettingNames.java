package org.councilnotes.web.security;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The names of settings that have a value. The same setting has several names: {@code
 * archive.oidc.roles-claim} in files, {@code ARCHIVE_OIDC_ROLESCLAIM} and {@code
 * ARCHIVE_OIDC_ROLES_CLAIM} in the environment.
 */
public final class SettingNames {

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  private SettingNames() {}

  /** The names below a name, without it: {@code [archive, client-id]}. */
  public static List<ConfigurationPropertyName> below(String parent, Environment settings) {
    return StreamSupport.stream(ConfigurationPropertySources.get(settings).spliterator(), false)
        .flatMap(source -> below(parent, source))
        .distinct()
        .toList();
  }

  /** The same of one source; none of one whose names cannot be listed. */
  public static Stream<ConfigurationPropertyName> below(
      String parent, ConfigurationPropertySource source) {
    ConfigurationPropertyName above = ConfigurationPropertyName.of(parent);
    return source instanceof IterableConfigurationPropertySource listed
        ? listed.stream()
            .filter(above::isAncestorOf)
            .filter(name -> hasValue(source.getConfigurationProperty(name)))
            .map(name -> name.subName(above.getNumberOfElements()))
        : Stream.empty();
  }

  private static boolean hasValue(ConfigurationProperty property) {
    return property != null && !Objects.toString(property.getValue(), "").isBlank();
  }

  /** The letters of a name, which all ways to write it have in common. */
  public static String letters(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
