package org.zhengxin.conformance.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class the one platform of the suite, and what drives it, as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Register.Provider.class)
public @interface Register {

    /** Starts the platform with the first test that asks and stops it after the last. */
    final class Provider implements ParameterResolver, BeforeEachCallback {
        private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(Register.class);

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            Platform platform = running(context).platform();
            if (!platform.isAlive()) {
                platform.start();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Platform.class || type == Client.class || type == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Running running = running(context);
            Class<?> type = parameter.getParameter().getType();
            if (type == Platform.class) {
                return running.platform();
            }
            return type == Client.class ? running.client() : running.browser();
        }

        private static Running running(ExtensionContext context) {
            return context.getRoot()
                    .getStore(SUITE)
                    .computeIfAbsent(Running.class, type -> Running.begin(), Running.class);
        }
    }

    /** All that runs. */
    record Running(Platform platform, Client client, Browser browser) implements AutoCloseable {

        static Running begin() {
            try {
                Platform platform = new Platform();
                return new Running(platform, new Client(platform), new Browser(platform));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws Exception {
            browser.close();
            client.close();
            platform.close();
        }
    }
}
