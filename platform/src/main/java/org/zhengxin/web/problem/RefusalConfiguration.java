package org.zhengxin.web.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the server answer malformed requests as everything else is answered (畸形请求的答复). */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsAsProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalValve.class.getName());
            }
        });
    }
}
