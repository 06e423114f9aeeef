/** Paints into a square of 1 by 1. */
export type Paint = (context: CanvasRenderingContext2D) => void;

const EMPTY = "#D9D9D9";
const WHITE = "#FFFFFF";
const GOLD = "#EAB200";
const THIN = 0.07;

type Point = readonly [x: number, y: number];

function outline(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}

function polygon(points: readonly Point[], color: string): Paint {
  return (context) => {
    outline(context, points);
    context.fillStyle = color;
    context.fill();
  };
}

/** An arrow. `angle` in degrees: 0 to the right, 90 down. */
export function arrow(angle: number, color: string): Paint {
  const paint = polygon(
    [
      [0.05, 0.36],
      [0.5, 0.36],
      [0.5, 0.1],
      [0.97, 0.5],
      [0.5, 0.9],
      [0.5, 0.64],
      [0.05, 0.64],
    ],
    color,
  );
  return (context) => {
    context.translate(0.5, 0.5);
    context.rotate((angle * Math.PI) / 180);
    context.translate(-0.5, -0.5);
    paint(context);
  };
}

/** A disc, also in a frame. */
export function circle(color: string, frame?: string): Paint {
  return (context) => {
    if (frame !== undefined) {
      context.fillStyle = frame;
      context.fillRect(0, 0, 1, 1);
    }
    context.beginPath();
    context.arc(0.5, 0.5, frame === undefined ? 0.46 : 0.38, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  };
}

export function flag(color: string): Paint {
  return (context) => {
    context.fillStyle = "#595959";
    context.fillRect(0.12, 0.02, 0.1, 0.96);
    polygon(
      [
        [0.22, 0.05],
        [0.95, 0.32],
        [0.22, 0.6],
      ],
      color,
    )(context);
  };
}

export function diamond(color: string): Paint {
  return polygon(
    [
      [0.5, 0.02],
      [0.98, 0.5],
      [0.5, 0.98],
      [0.02, 0.5],
    ],
    color,
  );
}

/** A triangle pointing up or down, or a dash. */
export function triangle(kind: "up" | "level" | "down", color: string): Paint {
  if (kind === "level") {
    return (context) => {
      context.fillStyle = color;
      context.fillRect(0.06, 0.38, 0.88, 0.24);
    };
  }
  const [base, tip] = kind === "up" ? [0.9, 0.1] : [0.1, 0.9];
  return polygon(
    [
      [0.03, base],
      [0.97, base],
      [0.5, tip],
    ],
    color,
  );
}

/** A cross, an exclamation mark or a tick, also in a disc. */
export function sign(index: number, color: string, inDisc: boolean): Paint {
  return (context) => {
    if (inDisc) circle(color)(context);
    const size = inDisc ? 0.5 : 0.9;
    const at = (x: number, y: number): Point => [0.5 + (x - 0.5) * size, 0.5 + (y - 0.5) * size];
    context.strokeStyle = inDisc ? WHITE : color;
    context.lineWidth = inDisc ? 0.12 : 0.18;
    context.beginPath();
    const strokes: readonly (readonly Point[])[] =
      index === 0
        ? [
            [at(0.1, 0.1), at(0.9, 0.9)],
            [at(0.9, 0.1), at(0.1, 0.9)],
          ]
        : index === 1
          ? [
              [at(0.5, 0), at(0.5, 0.65)],
              [at(0.5, 0.85), at(0.5, 1)],
            ]
          : [[at(0.05, 0.55), at(0.4, 0.9), at(0.95, 0.1)]];
    for (const stroke of strokes) {
      stroke.forEach(([x, y], step) => (step === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    }
    context.stroke();
  };
}

/** A star, filled from the left. */
export function star(share: number): Paint {
  const points = Array.from({ length: 10 }, (_none, index): Point => {
    const reach = index % 2 === 0 ? 0.5 : 0.2;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [0.5 + reach * Math.cos(angle), 0.53 + reach * Math.sin(angle)];
  });
  return (context) => {
    outline(context, points);
    context.fillStyle = WHITE;
    context.fill();
    context.save();
    context.clip();
    context.fillStyle = GOLD;
    context.fillRect(0, 0, share, 1);
    context.restore();
    outline(context, points);
    context.strokeStyle = GOLD;
    context.lineWidth = THIN;
    context.stroke();
  };
}

/** Columns of rising height, the first ones filled. */
export function bars(filled: number, count: number, color: string): Paint {
  return (context) => {
    for (let bar = 0; bar < count; bar += 1) {
      const height = (bar + 1) / count;
      context.fillStyle = bar < filled ? color : EMPTY;
      context.fillRect((bar + 0.1) / count, 1 - height, 0.8 / count, height);
    }
  };
}

/** A disc, so many quarters of which are white. */
export function quarters(filled: number, color: string): Paint {
  return (context) => {
    circle(color)(context);
    const rest = 4 - filled;
    if (rest === 0) return;
    context.beginPath();
    context.moveTo(0.5, 0.5);
    context.arc(0.5, 0.5, 0.4, -Math.PI / 2, -Math.PI / 2 + (rest * Math.PI) / 2);
    context.closePath();
    context.fillStyle = WHITE;
    context.fill();
  };
}

/** Four boxes, so many of which are filled. */
export function boxes(filled: number, color: string): Paint {
  const places: readonly Point[] = [
    [0.05, 0.53],
    [0.53, 0.53],
    [0.53, 0.05],
    [0.05, 0.05],
  ];
  return (context) => {
    places.forEach(([x, y], index) => {
      context.fillStyle = index < filled ? color : EMPTY;
      context.fillRect(x, y, 0.42, 0.42);
    });
  };
}
