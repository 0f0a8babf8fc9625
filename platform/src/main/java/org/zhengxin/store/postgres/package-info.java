/** The embedded PostgreSQL server: programs, settings, start, recovery and stop. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.store.postgres;
