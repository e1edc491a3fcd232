package org.councilnotes.web.api;

import org.councilnotes.web.address.SiteRoot;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of the archive in the OpenAPI description: the one that its readers know. */
@Component
@ConditionalOnBooleanProperty("archive.openapi")
final class ApiServerAddress implements ServerBaseUrlCustomizer {

  @Override
  public String customize(String address, HttpRequest request) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? SiteRoot.of(now.getRequest()).address()
        : address;
  }
}
