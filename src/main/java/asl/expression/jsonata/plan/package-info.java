/**
 * What the tree of an expression is made into, once: nodes that know where their variables are
 * kept, and evaluate themselves many times. The depth that is counted is that of JSONata 2.0.6, one
 * for each part of the tree. May use the parse, value and function packages. Start reading at
 * {@link asl.expression.jsonata.plan.Planner}.
 */
@NullMarked
package asl.expression.jsonata.plan;

import org.jspecify.annotations.NullMarked;
