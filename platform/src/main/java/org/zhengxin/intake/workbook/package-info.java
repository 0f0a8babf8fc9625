/** The workbook of faulty rows (退回表): what a sender gets back to mend and send again. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.intake.workbook;
