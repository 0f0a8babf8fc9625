package org.zhengxin.access.signin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.access.machine.MachineClients;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.access.rate.RateFilter;
import org.zhengxin.access.session.AccountCookies;
import org.zhengxin.access.session.SignedInArea;
import org.zhengxin.web.Problems;

/**
 * Joins the rules of all addresses to Spring Security: default deny. The signed-in area knows sign-ins and form tokens and
 * no header {@code Authorization}; all else knows that header and neither session nor form.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** What a browser forgets at the end of a sign-in; not the cookies: it is to be known again, and keeps its language. */
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    /** Requests are measured as a whole; measuring each step of their defence as well costs more than the steps. */
    @Bean
    SecurityObservationSettings stepsAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain signedInArea(
            HttpSecurity http,
            ObjectProvider<EndpointRule> rules,
            SignedInContexts contexts,
            AccountCookies cookies,
            SignedInDoorkeeper doorkeeper,
            RateFilter limits,
            DoorRefusals refusals,
            Problems problems) {
        return http.securityMatcher(SignedInArea::contains)
                .csrf(csrf -> csrf.csrfTokenRepository(cookies.formTokens()))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(
                                (request, response, signedIn) -> response.setHeader("Clear-Site-Data", LEFT_BEHIND))
                        .logoutSuccessUrl("/login?ended"))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .exceptionHandling(turnedAway ->
                        turnedAway.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .addFilterBefore(limits, CsrfFilter.class)
                .addFilterBefore(new CrossSiteFilter(problems, refusals), CsrfFilter.class)
                .authorizeHttpRequests(requests -> decide(rules, requests))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ObjectProvider<EndpointRule> rules,
            Agencies agencies,
            OperatorTokens operators,
            MachineClients machines,
            Doorkeeper doorkeeper,
            RateFilter limits,
            DoorRefusals refusals,
            Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(doorkeeper).authenticationDetailsSource(request -> request))
                .exceptionHandling(turnedAway ->
                        turnedAway.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .addFilterBefore(limits, BasicAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteFilter(problems, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(
                        new BearerFilter(agencies, operators, machines, doorkeeper), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> decide(rules, requests))
                .build();
    }

    private static void decide(
            ObjectProvider<EndpointRule> rules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        inOrder(rules).forEach(rule -> apply(rule, requests));
        requests.anyRequest().denyAll();
    }

    /** A zero byte is in no honest parameter, and PostgreSQL takes it in no text. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static Stream<EndpointRule> inOrder(ObjectProvider<EndpointRule> features) {
        return Stream.of(BuiltInRules.first(), features.orderedStream().toList(), BuiltInRules.last())
                .flatMap(List::stream);
    }

    private static void apply(
            EndpointRule rule,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var allowed = requests.requestMatchers(matchers(rule));
        if (rule.roles().contains(Role.EVERYONE)) {
            allowed.permitAll();
        } else {
            allowed.hasAnyAuthority(rule.roles().stream().map(Role::name).toArray(String[]::new));
        }
    }

    private static PathPatternRequestMatcher[] matchers(EndpointRule rule) {
        HttpMethod method = rule.method();
        if (method == null) {
            return new PathPatternRequestMatcher[] {PATHS.matcher(rule.pattern())};
        }
        PathPatternRequestMatcher matcher = PATHS.matcher(method, rule.pattern());
        if (!method.equals(HttpMethod.GET)) {
            return new PathPatternRequestMatcher[] {matcher};
        }
        return new PathPatternRequestMatcher[] {matcher, PATHS.matcher(HttpMethod.HEAD, rule.pattern())};
    }
}
