package org.councilnotes.web.security;

import java.util.List;
import org.councilnotes.access.RoleMapping;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * A setting that says which groups have which role: one text with commas between, or a list by
 * index, {@code archive.oidc.roles[0]}, where the names of groups may have commas in them.
 *
 * @param name of the setting
 */
public record RoleSetting(String name) {

  /**
   * Reads it; a mapping without groups where it has no value.
   *
   * @throws InvalidSetting where a part is none, or it is set in both ways
   */
  public RoleMapping read(Environment settings) {
    boolean isList = !SettingNames.below(name, settings).isEmpty();
    if (isList && !settings.getProperty(name, "").isBlank()) {
      throw new InvalidSetting(
          name, "is set as one text and by index: one of them would not count");
    }
    List<String> parts =
        Binder.get(settings).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    try {
      return RoleMapping.of(parts);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(name, String.valueOf(e.getMessage()));
    }
  }
}
