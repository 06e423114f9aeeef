"use strict";
CustomFunctions.associate("DOUBLE", (value) => value * 2);
CustomFunctions.associate("CLOCK", (invocation) => {
  let ticks = 0;
  invocation.setResult(ticks);
  const timer = setInterval(() => invocation.setResult((ticks += 1)), 50);
  invocation.onCanceled = () => clearInterval(timer);
});
