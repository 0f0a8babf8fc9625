package org.zhengxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;

/**
 * Tells whether a refused request merely used a method that its address does not know (方法不支持). Says so of addresses
 * alone that everyone may read; of others a stranger learns nothing. It opens no door: the request is refused anyhow.
 */
@Component
class OtherMethods {
    private final ObjectProvider<EndpointRule> features;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    OtherMethods(
            ObjectProvider<EndpointRule> features,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.features = features;
        this.handlers = handlers;
    }

    /** Returns the names of the methods that the address knows if the request's is none of them, else nothing. */
    Set<String> insteadOf(HttpServletRequest request) {
        RequestMappingHandlerMapping mapping = handlers.getIfAvailable();
        return mapping != null && isReadable(request) ? others(request, mapping) : Set.of();
    }

    private boolean isReadable(HttpServletRequest request) {
        return Stream.of(BuiltInRules.first(), features.orderedStream().toList(), BuiltInRules.last())
                .flatMap(List::stream)
                .filter(rule -> rule.method() == null || rule.method().equals(HttpMethod.GET))
                .filter(rule -> PathPatternRequestMatcher.withDefaults()
                        .matcher(rule.pattern())
                        .matches(request))
                .findFirst()
                .filter(rule -> rule.roles().contains(Role.EVERYONE))
                .isPresent();
    }

    private static Set<String> others(HttpServletRequest request, RequestMappingHandlerMapping mapping) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            mapping.getHandler(request);
            return Set.of();
        } catch (HttpRequestMethodNotSupportedException other) {
            String[] known = other.getSupportedMethods();
            Set<String> methods = new TreeSet<>(known == null ? List.of() : List.of(known));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return methods;
        } catch (Exception otherwiseWrong) {
            return Set.of();
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
